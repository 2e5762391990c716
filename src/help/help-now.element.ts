import { isOpenAt } from '#lib/opening-hours.ts';
import { wordsIn } from '#text/piece-in.ts';

/** Between two looks at the clock. */
const MINUTE = 60_000;

/** Names who answers at this moment, by the clock of the device, and says on every card whether its line is open. */
class HelpNow extends HTMLElement {
  connectedCallback(): void {
    const cards = [...document.querySelectorAll<HTMLElement>('[data-opening]')];
    const head = this.querySelector('h2');
    head?.replaceChildren(wordsIn(this, 'now'));
    const look = (): void => {
      this.#look(cards, new Date());
    };
    look();
    setInterval(look, MINUTE);
  }

  #look(cards: HTMLElement[], now: Date): void {
    const open = new Map<string, HTMLElement>();
    for (const card of cards) {
      const isOpenNow = isOpenAt(card.dataset['opening'] ?? '', now);
      if (isOpenNow) open.set(card.querySelector('h2,h3,h4')?.textContent ?? '', card);
      const state = card.querySelector('[data-state]');
      state?.replaceChildren(wordsIn(this, isOpenNow ? 'open' : 'closed'));
      card.toggleAttribute('data-is-open', isOpenNow);
    }
    this.querySelector('ul')?.replaceChildren(
      ...[...open].flatMap(([name, card]) => row(name, card)),
    );
  }
}

/** A row of what the card says of itself: the number, the name, and what it is for. */
function row(name: string, card: HTMLElement): HTMLElement[] {
  const call = card.querySelector('[href^="tel:"]');
  const sentence = card.querySelector('p');
  if (!call || !sentence) return [];
  const item = document.createElement('li');
  const title = document.createElement('b');
  title.textContent = name;
  item.append(call.cloneNode(true), title, sentence.cloneNode(true));
  return [item];
}

customElements.define('help-now', HelpNow);
