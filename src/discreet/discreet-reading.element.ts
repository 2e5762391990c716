/**
 * The discreet page with scripts: turns from part to part and opens a part from a text. It moves the
 * focus and scrolls, and never touches the address or the history.
 */
class DiscreetReading extends HTMLElement {
  #parts = [...this.querySelectorAll<HTMLDetailsElement>(':scope > details')];

  connectedCallback(): void {
    this.#parts.forEach((part, index) => {
      part.append(this.#turns(index));
    });
    for (const text of this.querySelectorAll<HTMLElement>('[data-opens]')) this.#letOpen(text);
    const form = this.querySelector<HTMLFormElement>('contact-form form');
    form?.addEventListener('focusin', wakeForWriting);
    form?.addEventListener('submit', (event) => void sendAwake(form, event));
  }

  #turns(index: number): HTMLElement {
    const place = document.createElement('p');
    place.className = 'actions no-print';
    const here = this.#parts[index];
    for (const [label, there] of [
      [this.dataset['previous'], this.#parts[index - 1]],
      [this.dataset['next'], this.#parts[index + 1]],
    ] as const)
      if (here && there) place.append(turnTo(`${label ?? ''} ${titleOf(there)}`, here, there));
    return place;
  }

  #letOpen(text: HTMLElement): void {
    const here = text.closest('details[data-part]');
    const there = this.#parts.find((part) => part.dataset['part'] === text.dataset['opens']);
    if (!(here instanceof HTMLDetailsElement) || !there || here === there) return;
    const button = turnTo('', here, there);
    button.className = 'link';
    button.append(...text.childNodes);
    text.replaceWith(button);
  }
}

function turnTo(
  label: string,
  here: HTMLDetailsElement,
  there: HTMLDetailsElement,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    here.open = false;
    there.open = true;
    there.querySelector('summary')?.focus({ preventScroll: true });
    there.scrollIntoView();
  });
  return button;
}

function titleOf(part: HTMLElement): string {
  return part.querySelector('summary')?.textContent.trim() ?? '';
}

/** What waits there; what waits for a script of its own is that script's. */
const ASLEEP = 'template[data-asleep]';

/** Lets the scripts run that wait until somebody writes: see `src/build/page.ts`. */
function wakeScripts(): void {
  for (const waiting of document.querySelectorAll<HTMLTemplateElement>(ASLEEP))
    waiting.replaceWith(waiting.content.cloneNode(true));
}

/** Wakes the scripts at a field, not at a text within the form that is only opened to be read. */
function wakeForWriting({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches('input, select, textarea, button')) wakeScripts();
}

/** Longer than a slow line needs for the scripts of the form. */
const WAKE_MS = 10_000;

/**
 * Waits for the form's scripts before a submit that came without a focus (by voice, a switch, a quick hand), so that
 * it leaves sealed and opens no other page; after a while it is sent as it is.
 */
async function sendAwake(form: HTMLFormElement, event: SubmitEvent): Promise<void> {
  if (customElements.get('contact-form')) return;
  event.preventDefault();
  wakeScripts();
  const patience = new Promise((resolve) => setTimeout(resolve, WAKE_MS));
  await Promise.race([customElements.whenDefined('contact-form'), patience]);
  if (customElements.get('contact-form')) form.requestSubmit();
  else form.submit();
}

customElements.define('discreet-reading', DiscreetReading);
