import type { BotSign } from '#contact/sender-check.ts';
import type { Proof } from '#contact/proof.ts';
import { loadSolver, botSignsIn, proveByComputing } from './proof.ts';
import { post, trouble, type Answer } from './post.ts';
import { clearTrouble, followToControl, showTrouble } from './trouble.ts';
import { field } from '#contact/form.ts';
import { mayReach } from '#contact/message.ts';
import type { PieceValues } from '#lib/piece.ts';
import { pieceIn } from '#text/piece-in.ts';
import type { Sealing } from './sealing.ts';

/**
 * Seals the message on this device and sends it without leaving the page. Whatever goes wrong, the
 * text stays; sent again unchanged it is the same post to the byte, so it never arrives twice.
 */
class ContactForm extends HTMLElement {
  #form = this.#find('form', HTMLFormElement);
  #status = this.#find('[data-status]', HTMLElement);
  #text = this.#find('textarea', HTMLTextAreaElement);
  #isSending = false;
  #ready: { content: string; sealing: Sealing; body?: string } | undefined;
  #names = new Set([...this.#form.elements].map((control) => control.getAttribute('name')));
  #token: () => string | undefined = () => undefined;

  connectedCallback(): void {
    this.#form.addEventListener('focusin', () => void this.#loadAhead(), { once: true });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.#text.addEventListener('input', () => {
      this.#count();
    });
    this.addEventListener('click', (event) => {
      followToControl(this, event);
    });
    void this.#offerHcaptcha();
  }

  async #loadAhead(): Promise<void> {
    await Promise.allSettled([loadSealing(), loadSolver()]);
  }

  async #offerHcaptcha(): Promise<void> {
    const place = this.querySelector<HTMLElement>('[data-captcha-hosts]');
    if (!place) return;
    const { offerHcaptcha } = await import('./hcaptcha.ts');
    this.#token = offerHcaptcha(place);
  }

  #count(): void {
    const room = this.#find('[data-max]', HTMLElement);
    const left = Number(room.dataset['max']) - this.#text.value.length;
    room.replaceChildren(...pieceIn(this, 'left', { left: left.toLocaleString('nl-BE') }));
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    clearTrouble(this);
    this.#say('sending');
    const answer = await this.#deliver().catch((): Answer => trouble('undelivered'));
    this.#status.textContent = '';
    this.#isSending = false;
    if (answer.kind === 'sent') this.#showSent(answer);
    else showTrouble(this, answer.code, answer.problems);
  }

  #say(name: 'sending' | 'working'): void {
    this.#status.replaceChildren(...pieceIn(this, name));
  }

  async #deliver(): Promise<Answer> {
    const pressedAt = performance.now();
    const form = this.#read();
    const sealing = await this.#sealed(form).catch(() => null);
    // A browser that cannot seal sends the form as it is, and the function seals it.
    if (sealing === null) return post(this.#form.action, FORM_TYPE, plain(form));
    if (!sealing.ok) return trouble('invalid', sealing.problems);
    const body = this.#ready?.body ?? (await this.#complete(sealing, botSignsIn(form, pressedAt)));
    if (this.#ready) this.#ready.body = body;
    const answer = await post(this.#form.action, 'application/json', body);
    if (answer.kind === 'trouble' && answer.code === 'receipt') this.#ready = undefined;
    return answer;
  }

  async #sealed(form: FormData): Promise<Sealing> {
    const content = plain(form);
    if (this.#ready?.content === content) return this.#ready.sealing;
    const { sealForm } = await loadSealing();
    const recipients = (this.dataset['recipients'] ?? '').split(' ');
    const choices = {
      municipalities: this.#offered('#gemeente'),
      schools: this.#offered('#school'),
    };
    const sealing = await sealForm(form, choices, recipients);
    this.#ready = { content, sealing };
    return sealing;
  }

  /** What is posted, and posted again if need be: a letter that arrives twice brings the same mail. */
  async #complete(
    { receipt, letter, tokenHash, codeHash }: SealedForm,
    odd: BotSign[],
  ): Promise<string> {
    const hcaptcha = this.#token();
    const proof = hcaptcha === undefined ? await this.#solve() : { hcaptcha };
    return JSON.stringify({ receipt, letter, tokenHash, codeHash, proof, odd });
  }

  async #solve(): Promise<Proof | undefined> {
    this.#say('working');
    const proof = await proveByComputing(this, this.#status.parentElement ?? this);
    this.#say('sending');
    return proof;
  }

  /** Our own controls only: hCaptcha adds some. */
  #read(): FormData {
    const form = new FormData(this.#form);
    for (const name of [...form.keys()]) if (!this.#names.has(name)) form.delete(name);
    return form;
  }

  /** What a list offers, by value; nothing where the form has no such list. */
  #offered(list: string): Record<string, string> {
    const offered = this.querySelectorAll<HTMLOptionElement>(`${list} option:not([value=""])`);
    return Object.fromEntries([...offered].map(({ value, text }) => [value, text]));
  }

  #showSent({ receipt, code, isSlow }: SentAnswer): void {
    const part = this.closest('details > *');
    const place = part ?? this.closest('main');
    const sealing = this.#ready?.sealing;
    const values = {
      ...repliesIn(this.#read()),
      number: receipt,
      code: code ?? (sealing?.ok ? sealing.code : ''),
      'is.sent': true,
      'is.slow': isSlow,
    };
    // The form goes too: nothing that was typed stays in the page, but how to reach who asked for it.
    this.#form.reset();
    this.#ready = undefined;
    place?.replaceChildren(...pieceIn(this, 'sent', values));
    if (part) part.scrollIntoView();
    else scrollTo(0, 0);
    place?.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  }

  #find<T extends HTMLElement>(selector: string, kind: new () => T): T {
    const found = this.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`<contact-form> needs ${selector}.`);
  }
}

type SealedForm = Extract<Sealing, { ok: true }>;
type SentAnswer = Extract<Answer, { kind: 'sent' }>;

/** What the writer chose about an answer. */
function repliesIn(form: FormData): PieceValues {
  const how = form.get(field.reach);
  const wantsReply = form.get(field.mayReach) === mayReach.yes;
  const isKnown = wantsReply && typeof how === 'string';
  return {
    'reply.yes': wantsReply,
    'reply.no': !wantsReply,
    'reply.how': isKnown,
    how: isKnown ? how : '',
  };
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
