import { pieceIn } from '#text/piece-in.ts';
import { type Answer, answersTo, type GuideIndex, indexOf } from './guide.ts';
import { linesShown } from './lines-shown.ts';
import { type TravellingGuide, unpacked } from './travelling.ts';

/**
 * Answers what is typed with places to read and lines to call. What is typed stays in the field: no request, no address,
 * no storage. Without this script a link leads to every word.
 */
class SiteSearch extends HTMLElement {
  #index: GuideIndex | undefined;

  connectedCallback(): void {
    this.prepend(...pieceIn(this, 'field'));
    const input = this.querySelector('input');
    const answer = (): void => {
      this.#answer(input?.value.trim() ?? '');
    };
    // Once without a key, so that the first key does not wait for the index.
    input?.addEventListener('focus', answer, { once: true });
    input?.addEventListener('input', answer);
    input?.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  #answer(typed: string): void {
    this.#index ??= this.#read();
    const answers = answersTo(this.#index, typed);
    const isKnown = answers.length > 0;
    const rows = isKnown
      ? answers.flatMap((answer) => this.#row(answer))
      : pieceIn(this, 'listeners');
    const said = pieceIn(this, isKnown ? 'known' : 'unknown', { count: String(answers.length) });
    this.querySelector('.answers')?.replaceChildren(...(typed === '' ? [] : rows));
    this.querySelector('[role=status]')?.replaceChildren(...(typed === '' ? [] : said));
  }

  #row({ about, to, line }: Answer): Node[] {
    const number = line?.[2] ?? '';
    const tel = line?.[3] ?? number.replaceAll(' ', '');
    const nodes = pieceIn(this, 'answer', { about, number, hasNumber: number !== '' });
    for (const node of nodes) {
      if (!(node instanceof HTMLElement)) continue;
      const [place, phone] = node.querySelectorAll('a');
      if (place) place.href = to;
      if (phone) phone.href = `tel:${tel}`;
    }
    return nodes;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.querySelector<HTMLElement>('.answers a')?.focus();
  }

  #read(): GuideIndex {
    const block = this.querySelector('[data-guide]')?.textContent ?? '';
    const guide = JSON.parse(block) as TravellingGuide;
    return indexOf({ lines: linesShown(document), ...unpacked(guide) });
  }
}

customElements.define('site-search', SiteSearch);
