import { elementIn } from '#text/element-in.ts';
import { pieceIn } from '#text/piece-in.ts';
import { search, searchIndexOf, type SearchIndex } from '#lib/search.ts';

/** Names of schools are full of one abbreviation. */
const inFull = (word: string): string => (word === 'st' ? 'sint' : word);

/** As many as a reader takes in; another letter narrows them. */
const MOST_SHOWN = 20;

/**
 * A field above a list of schools that narrows it while one types. What is typed stays here: no
 * request, no address, no storage. Without this script the list is whole.
 */
class SchoolFinder extends HTMLElement {
  #items: HTMLElement[] = [];
  #index: SearchIndex | undefined;

  connectedCallback(): void {
    this.prepend(...pieceIn(this, 'field'));
    const narrow = () => {
      this.#narrow();
    };
    // Once without a key, so that the first key waits neither for the index nor for the browser.
    this.#input.addEventListener('focus', narrow, { once: true });
    this.#input.addEventListener('input', narrow);
    this.#input.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  #read(): SearchIndex {
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-school]')];
    const texts = this.#items.map(
      ({ textContent, dataset }) => `${textContent} ${dataset['school'] ?? ''}`,
    );
    this.#index = searchIndexOf(texts, inFull);
    return this.#index;
  }

  #narrow(): void {
    const typed = this.#input.value.trim();
    const found = search(this.#index ?? this.#read(), typed);
    const shown = found.slice(0, MOST_SHOWN).flatMap((place) => this.#items[place] ?? []);
    this.#results.replaceChildren(...shown.map((item) => item.cloneNode(true)));
    this.#status.replaceChildren(...(typed === '' ? [] : this.#said(found.length)));
    const list = this.querySelector<HTMLElement>('[data-list]');
    if (list) list.hidden = found.length > 0;
  }

  #said(count: number): Node[] {
    return pieceIn(this, 'found', {
      none: count === 0,
      one: count === 1,
      many: count > 1 && count <= MOST_SHOWN,
      more: count > MOST_SHOWN,
      count: String(count),
      most: String(MOST_SHOWN),
    });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.#input.value = '';
      this.#narrow();
    }
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#results.querySelector('a')?.focus();
  }

  get #input(): HTMLInputElement {
    return elementIn(this, 'input', HTMLInputElement);
  }

  get #status(): HTMLElement {
    return elementIn(this, '[role="status"]', HTMLElement);
  }

  get #results(): HTMLElement {
    return elementIn(this, '.field ul', HTMLElement);
  }
}

customElements.define('school-finder', SchoolFinder);
