import { post, trouble, type Answer, type Problem } from './contact-post.ts';
import { alertOf, sentView, whyOf } from './contact-view.ts';
import type { Sealing } from './sealing.ts';

/**
 * Seals the message on this device and sends it without leaving the page. Whatever goes wrong, the
 * text stays; sent again unchanged it is the same letter, so it never arrives twice.
 */
class ContactForm extends HTMLElement {
  #form = this.#find('form', HTMLFormElement);
  #status = this.#find('[data-sending]', HTMLElement);
  #text = this.#find('textarea', HTMLTextAreaElement);
  #isSending = false;
  #ready: { content: string; sealing: Sealing } | undefined;

  connectedCallback(): void {
    this.#form.addEventListener('focusin', () => void loadSealing(), { once: true });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.#text.addEventListener('input', () => {
      this.#count();
    });
    this.addEventListener('click', (event) => {
      this.#follow(event);
    });
  }

  #count(): void {
    const room = this.#find('[data-left]', HTMLElement);
    const left = Number(room.dataset['max']) - this.#text.value.length;
    room.textContent = (room.dataset['left'] ?? '').replace('{left}', left.toLocaleString('nl-BE'));
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#clearTrouble();
    this.#status.textContent = this.#status.dataset['sending'] ?? '';
    const answer = await this.#deliver().catch((): Answer => trouble('undelivered'));
    this.#status.textContent = '';
    this.#isSending = false;
    if (answer.kind === 'sent') this.#showSent(answer.receipt);
    else this.#showTrouble(answer.code, answer.problems);
  }

  async #deliver(): Promise<Answer> {
    const form = new FormData(this.#form);
    const sealing = await this.#sealed(form).catch(() => null);
    // A browser that cannot seal sends the form as it is, and the function seals it.
    if (sealing === null) return post(this.#form.action, FORM_TYPE, plain(form));
    if (!sealing.ok) return trouble('invalid', sealing.problems);
    const answer = await post(this.#form.action, 'application/json', sealing.body);
    if (answer.kind === 'trouble' && answer.code === 'receipt') this.#ready = undefined;
    return answer;
  }

  async #sealed(form: FormData): Promise<Sealing> {
    const content = plain(form);
    if (this.#ready?.content === content) return this.#ready.sealing;
    const { sealForm } = await loadSealing();
    const recipients = (this.dataset['recipients'] ?? '').split(' ');
    const sealing = await sealForm(form, this.#municipalities(), recipients);
    this.#ready = { content, sealing };
    return sealing;
  }

  #municipalities(): Record<string, string> {
    const { options } = this.#find('#gemeente', HTMLSelectElement);
    const offered = [...options].filter(({ value }) => value !== '');
    return Object.fromEntries(offered.map(({ value, text }) => [value, text]));
  }

  #showTrouble(code: string, problems: readonly Problem[]): void {
    const name = code === 'undelivered' && !navigator.onLine ? 'alert.offline' : `trouble.${code}`;
    const linked = problems.map((problem) => ({
      name: problem.code,
      anchor: `#${this.#mark(problem)}`,
    }));
    const alert = alertOf(this.#told, name, linked);
    this.prepend(alert);
    alert.focus({ preventScroll: true });
    // Its heading first, also where the summary is taller than the window.
    alert.scrollIntoView();
  }

  /** Marks the control of a problem, and gives the `id` to go to. */
  #mark({ code, field }: Problem): string {
    const place = this.#find(`[data-why="${field}"]`, HTMLElement);
    place.replaceChildren(whyOf(this.#told, code));
    place.closest('[data-field]')?.classList.add('wrong');
    const control = place.parentElement?.querySelector(':scope > [aria-invalid]');
    control?.setAttribute('aria-invalid', 'true');
    return control?.id ?? place.parentElement?.id ?? '';
  }

  #clearTrouble(): void {
    this.querySelector('[role="alert"]')?.remove();
    for (const place of this.querySelectorAll('[data-why]')) place.replaceChildren();
    for (const part of this.querySelectorAll('.wrong')) part.classList.remove('wrong');
    for (const control of this.querySelectorAll('[aria-invalid]'))
      control.setAttribute('aria-invalid', 'false');
  }

  #showSent(receipt: string): void {
    const main = this.closest('main');
    // The form goes too: nothing that was typed stays in the page.
    this.#form.reset();
    this.#ready = undefined;
    main?.replaceChildren(...sentView(this.#told, receipt));
    scrollTo(0, 0);
    main?.querySelector('h1')?.focus();
  }

  /** To the control itself, without a step in the address. */
  #follow(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = link && this.querySelector<HTMLElement>(link.getAttribute('href') ?? '');
    if (!target) return;
    event.preventDefault();
    (target.matches('fieldset') ? target.querySelector('input') : target)?.focus();
  }

  #told = (name: string): string => this.dataset[name] ?? '';

  #find<T extends HTMLElement>(selector: string, kind: new () => T): T {
    const found = this.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`<contact-form> needs ${selector}.`);
  }
}

const FORM_TYPE = 'application/x-www-form-urlencoded';

function loadSealing(): Promise<typeof import('./sealing.ts')> {
  return import('./sealing.ts');
}

function plain(form: FormData): string {
  const pairs = [...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  return new URLSearchParams(pairs).toString();
}

customElements.define('contact-form', ContactForm);
