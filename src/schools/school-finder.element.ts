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
  #input = element('input', {
    id: 'zoek',
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'zoek-hulp',
  });
  #status = element('p', { class: 'hint', role: 'status' });
  #results = element('ul', { class: 'links', role: 'list' });

  connectedCallback(): void {
    const label = element('label', { for: 'zoek' }, this.dataset['label']);
    const hint = element('p', { class: 'hint', id: 'zoek-hulp' }, this.dataset['hint']);
    const field = element('div', { class: 'field' });
    field.append(label, hint, this.#input, this.#status, this.#results);
    const narrow = () => {
      this.#narrow();
    };
    // Once without a key, so that the first key waits neither for the index nor for the browser.
    this.#input.addEventListener('focus', narrow, { once: true });
    this.#input.addEventListener('input', narrow);
    this.#input.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    this.prepend(field);
  }

  #read(): SearchIndex {
    this.#items = [...this.querySelectorAll<HTMLElement>('[data-school]')];
    const texts = this.#items.map(({ textContent }) => textContent);
    this.#index = searchIndexOf(texts, inFull);
    return this.#index;
  }

  #narrow(): void {
    const typed = this.#input.value.trim();
    const found = search(this.#index ?? this.#read(), typed);
    const shown = found.slice(0, MOST_SHOWN).flatMap((place) => this.#items[place] ?? []);
    this.#results.replaceChildren(...shown.map((item) => item.cloneNode(true)));
    this.#status.textContent = typed === '' ? '' : this.#count(found.length);
    const list = this.querySelector<HTMLElement>('[data-list]');
    if (list) list.hidden = found.length > 0;
  }

  #count(count: number): string {
    const { none, one, many, more } = this.dataset;
    if (count === 0) return none ?? '';
    if (count === 1) return one ?? '';
    const sentence = (count > MOST_SHOWN ? more : many) ?? '';
    return sentence.replace('{count}', String(count)).replace('{most}', String(MOST_SHOWN));
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
}

function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string>,
  text = '',
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(text);
  return made;
}

customElements.define('school-finder', SchoolFinder);
