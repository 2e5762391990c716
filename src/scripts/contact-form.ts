import type { Sealing } from './sealing.ts';

/** Longer than the function ever takes: it gives the store and the mail five seconds each. */
const LIMIT_MS = 30_000;

/** What became of a post, as far as this device can tell. */
type Answer =
  | { kind: 'sent'; receipt: string }
  | { kind: 'trouble'; code: string; problems: readonly string[] };

/**
 * Seals the message on this device and sends it without leaving the page. Whatever goes wrong, the
 * text stays; sent again unchanged it is the same letter, so it never arrives twice.
 */
class ContactForm extends HTMLElement {
  #form = this.#find('form', HTMLFormElement);
  #alert = this.#find('[data-alert]', HTMLElement);
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
    this.#alert.addEventListener('click', (event) => {
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
    this.#alert.hidden = true;
    this.#status.textContent = this.#status.dataset['sending'] ?? '';
    const answer = await this.#deliver().catch((): Answer => trouble('undelivered'));
    this.#status.textContent = '';
    this.#isSending = false;
    if (answer.kind === 'sent') this.#showSent(answer.receipt);
    else this.#showTrouble(answer);
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

  #showTrouble({ code, problems }: Extract<Answer, { kind: 'trouble' }>): void {
    const shown = code === 'undelivered' && !navigator.onLine ? 'offline' : code;
    for (const line of this.querySelectorAll<HTMLElement>('[data-trouble]'))
      line.hidden = line.dataset['trouble'] !== shown;
    for (const line of this.querySelectorAll<HTMLElement>('[data-problem]'))
      line.hidden = !problems.includes(line.dataset['problem'] ?? '');
    for (const part of this.querySelectorAll<HTMLElement>('[data-field]')) mark(part);
    this.#alert.hidden = false;
    this.#alert.focus();
  }

  #showSent(receipt: string): void {
    const page = document.querySelector<HTMLTemplateElement>('#verzonden');
    const main = this.closest('main');
    if (!page || !main) return;
    // The form goes too: nothing that was typed stays in the page.
    this.#form.reset();
    this.#ready = undefined;
    main.replaceChildren(page.content.cloneNode(true));
    const number = main.querySelector('[data-receipt]');
    if (number) number.textContent = receipt;
    scrollTo(0, 0);
    main.querySelector('h1')?.focus();
  }

  /** To the control itself, without a step in the address. */
  #follow(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = link && this.querySelector<HTMLElement>(link.getAttribute('href') ?? '');
    if (!target) return;
    event.preventDefault();
    (target.matches('fieldset') ? target.querySelector('input') : target)?.focus();
  }

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

async function post(address: string, type: string, body: string): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'application/json' },
    body,
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  return readAnswer(await response.json());
}

function readAnswer(answer: unknown): Answer {
  if (typeof answer !== 'object' || answer === null) return trouble('undelivered');
  if ('receipt' in answer && typeof answer.receipt === 'string')
    return { kind: 'sent', receipt: answer.receipt };
  const code = 'code' in answer && typeof answer.code === 'string' ? answer.code : 'undelivered';
  const found: unknown[] =
    'problems' in answer && Array.isArray(answer.problems) ? answer.problems : [];
  return trouble(code, found.flatMap(codeOf));
}

function codeOf(problem: unknown): string[] {
  if (typeof problem !== 'object' || problem === null || !('code' in problem)) return [];
  return typeof problem.code === 'string' ? [problem.code] : [];
}

function trouble(code: string, problems: readonly string[] = []): Answer {
  return { kind: 'trouble', code, problems };
}

function mark(part: HTMLElement): void {
  const isWrong = part.querySelector('[data-problem]:not([hidden])') !== null;
  part.classList.toggle('wrong', isWrong);
  part.querySelector('[aria-invalid]')?.setAttribute('aria-invalid', String(isWrong));
}

customElements.define('contact-form', ContactForm);
