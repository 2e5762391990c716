import { pieceIn } from '#text/piece-in.ts';
import { type Answer, answersTo, type Guide, type GuideIndex, indexOf } from './guide.ts';

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
    this.#index ??= indexOf(JSON.parse(this.#block()) as Guide);
    const answers = answersTo(this.#index, typed);
    const list = this.querySelector('.answers');
    if (typed === '') list?.replaceChildren();
    else if (answers.length === 0) list?.replaceChildren(...pieceIn(this, 'listeners'));
    else list?.replaceChildren(...answers.flatMap((answer) => this.#row(answer)));
    this.#say(typed, answers.length);
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

  #say(typed: string, count: number): void {
    const status = this.querySelector('[role=status]');
    const piece = count === 0 ? 'unknown' : 'known';
    const said = typed === '' ? [] : pieceIn(this, piece, { count: String(count) });
    status?.replaceChildren(...said);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.querySelector<HTMLElement>('.answers a')?.focus();
  }

  #block(): string {
    return this.querySelector('[data-guide]')?.textContent ?? '';
  }
}

customElements.define('site-search', SiteSearch);
