import { isOpenAt, type OpeningTimes } from '#lib/opening-hours.ts';
import { search, type SearchIndex, searchIndexOf } from '#lib/search.ts';
import type { CountSentence } from './filter.ts';

/** Interval between two checks of which organisations are open now. */
const MINUTE = 60_000;

/** A row that may be hidden, with its opening hours; emergency numbers always stay. */
interface Row {
  item: HTMLElement;
  opening: OpeningTimes | undefined;
}

/**
 * Finds organisations by what is typed, and those that answer now. Nothing typed leaves the page or is kept.
 * The choices below it need no script: the style sheet answers to them.
 */
class HelpSearch extends HTMLElement {
  readonly #typed = document.createElement('input');
  readonly #isNow = document.createElement('input');
  readonly #status = document.createElement('p');
  #rows: Row[] = [];
  #index: SearchIndex | undefined;

  connectedCallback(): void {
    this.append(this.#searchField(), this.#nowField(), this.#status);
    this.#status.setAttribute('role', 'status');
    const form = this.closest('form');
    form?.addEventListener('input', this.#show);
    // A form is reset only after its listeners have run.
    form?.addEventListener('reset', () => setTimeout(this.#show));
    setInterval(() => {
      if (this.#isNow.checked) this.#show();
    }, MINUTE);
  }

  /** Hides the rows that do not fit, and says how many are left. */
  readonly #show = (): void => {
    const index = this.#index ?? this.#read();
    const typed = this.#typed.value.trim();
    const found = new Set(search(index, typed));
    const now = new Date();
    this.#rows.forEach(({ item, opening }, place) => {
      item.hidden =
        (typed !== '' && !found.has(place)) ||
        (this.#isNow.checked && !(opening !== undefined && isOpen(opening, now)));
    });
    this.#say();
  };

  #read(): SearchIndex {
    const items = [...document.querySelectorAll<HTMLElement>('.orgs > [data-about]')];
    this.#rows = items.map((item) => ({ item, opening: openingOf(item) }));
    this.#index = searchIndexOf(items.map(textOf));
    return this.#index;
  }

  #say(): void {
    const items = [...document.querySelectorAll('.orgs > li')];
    const shown = items.filter((item) => item.getClientRects().length > 0);
    const isNothingFound = shown.every((item) => !item.hasAttribute('data-about'));
    const { before, between, after } = JSON.parse(this.dataset['tally'] ?? '{}') as CountSentence;
    const tally = `${before} ${String(shown.length)} ${between} ${String(items.length)} ${after}`;
    const text = isNothingFound ? `${tally} ${this.dataset['none'] ?? ''}` : tally;
    // Announced only when it changes: a live region repeats every write.
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #searchField(): HTMLElement {
    const field = document.createElement('div');
    const label = document.createElement('label');
    const hint = document.createElement('small');
    const input = this.#typed;
    Object.assign(input, { type: 'search', id: 'woord', autocomplete: 'off' });
    // Some browsers send text to their maker for the spelling check.
    Object.assign(input, { spellcheck: false, autocapitalize: 'off' });
    input.setAttribute('autocorrect', 'off');
    input.setAttribute('aria-describedby', 'woord-hulp');
    Object.assign(hint, { id: 'woord-hulp', className: 'hint' });
    hint.textContent = this.dataset['hint'] ?? '';
    label.htmlFor = input.id;
    label.textContent = this.dataset['label'] ?? '';
    field.className = 'field';
    field.append(label, hint, input);
    return field;
  }

  #nowField(): HTMLElement {
    const label = document.createElement('label');
    label.className = 'choice';
    Object.assign(this.#isNow, { type: 'checkbox', autocomplete: 'off' });
    label.append(this.#isNow, this.dataset['open'] ?? '');
    return label;
  }
}

function isOpen(opening: OpeningTimes, now: Date): boolean {
  return now.toISOString().slice(0, 10) <= opening.until && isOpenAt(opening, now);
}

/** The searchable text of a row: name, summary, number, and its themes in many words. */
function textOf(item: HTMLElement): string {
  const themes = (item.dataset['about'] ?? '').split(' ');
  const shown = [...item.querySelectorAll('h2, h2 ~ p, .call')];
  return [...shown.map(({ textContent }) => textContent), ...themes.map(themeWords)].join(' ');
}

function themeWords(theme: string): string {
  const option = document.querySelector<HTMLOptionElement>(`option[value='${theme}']`);
  return `${option?.text ?? ''} ${option?.dataset['words'] ?? ''}`;
}

function openingOf(item: HTMLElement): OpeningTimes | undefined {
  const text = item.dataset['opening'];
  return text === undefined ? undefined : (JSON.parse(text) as OpeningTimes);
}

customElements.define('help-search', HelpSearch);
