import type { BotSign } from '#contact/sender-check.ts';
import type { Proof } from '#contact/proof.ts';
import { openForm, type OpenForm } from './open-form.ts';
import { botSignsIn, loadSolver, STOPPED, waitForProof, Work } from './proof.ts';
import { fetchChecked } from './later.ts';
import { AnswerQuestion } from './answer-question.ts';
import { askBeforeLeaving } from './leaving.ts';
import { post, trouble, type Answer } from './post.ts';
import { countRoom } from './room.ts';
import { clearTrouble, followToControl, showTrouble, type Followable } from './trouble.ts';
import { field } from '#contact/form.ts';
import { mayReach, theme } from '#contact/message.ts';
import type { PieceValues } from '#lib/piece.ts';
import { elementIn } from '#text/element-in.ts';
import { pieceIn } from '#text/piece-in.ts';
import { fetchRecipients } from './recipients.ts';
import type { SealedForm, Sealing } from './sealing.ts';

/**
 * Seals the message on this device and sends it without leaving the page. Whatever goes wrong, the
 * text stays; sent again unchanged it is the same letter, so it never arrives twice. What cannot be sealed leaves
 * only when its writer says so.
 */
class ContactForm extends HTMLElement {
  #form = elementIn(this, 'form', HTMLFormElement);
  #status = elementIn(this, '[data-status]', HTMLElement);
  #text = elementIn(this, 'textarea', HTMLTextAreaElement);
  #button = elementIn(this, 'button[type="submit"]', HTMLButtonElement);
  #isSending = false;
  #ready: Ready | undefined;
  #open: OpenForm | undefined;
  #mayBeOpen = false;
  #names = new Set([...this.#form.elements].map((control) => control.getAttribute('name')));
  #token: () => string | undefined = () => undefined;
  #answer: AnswerQuestion | undefined;
  #recipients: readonly string[] | undefined;
  /** Begun while somebody writes, so that nobody waits for it; for one letter. */
  #work: Work | undefined;

  connectedCallback(): void {
    // Before anybody presses: later, what they press would move away.
    const place = this.querySelector<HTMLElement>('[data-answer]');
    if (place) this.#answer = new AnswerQuestion(this, place);
    this.#form.addEventListener('focusin', () => void this.#loadAhead(), { once: true });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    countRoom(this, this.#text);
    askBeforeLeaving(this, () => this.#text.value !== '');
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.value === theme.school) this.#openSchool();
    });
    this.addEventListener('click', (event) => {
      followToControl(this, event);
      if (event.target instanceof Element && event.target.closest('[data-send-open]')) {
        this.#mayBeOpen = true;
        void this.#send();
      }
    });
    void this.#offerHcaptcha();
  }

  async #loadAhead(): Promise<void> {
    const sealable = Promise.allSettled([this.#sealFor(), loadSealing(), loadSolver()]);
    this.#answer?.prepare(sealable);
    await sealable;
    if (!this.#isSending) this.#work ??= new Work();
  }

  async #offerHcaptcha(): Promise<void> {
    const place = this.querySelector<HTMLElement>('[data-captcha-hosts]');
    if (!place) return;
    fetchChecked('hcaptcha');
    const { offerHcaptcha } = await import('./hcaptcha.ts');
    this.#token = offerHcaptcha(place);
  }

  #openSchool(): void {
    this.querySelector<HTMLDetailsElement>('.ofSchool')?.setAttribute('open', '');
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    clearTrouble(this);
    const beReady = this.#beBusy();
    const typed = [...this.#read().values()].filter((value) => typeof value === 'string');
    if (await this.#answer?.isMistaken(typed.join(' '))) {
      beReady();
      return;
    }
    const isConnected = navigator.onLine;
    // What was posted may have arrived, whatever happened to its answer.
    const answer = await this.#deliver().catch(() => trouble(isConnected ? 'unsure' : 'offline'));
    beReady();
    if (answer === STOPPED) this.#showStopped();
    else if (answer.kind === 'sent') await this.#showSent(answer);
    else this.#showTrouble(answer);
  }

  #followable(code: string): Followable | undefined {
    const sealing = this.#ready?.sealing;
    // The site alone knows the code of what left open.
    if (code !== 'unsure' || this.#open || !sealing?.ok) return undefined;
    return { number: sealing.receipt, code: sealing.code };
  }

  /** Says that it works, and takes no second press; gives what makes it ready again. */
  #beBusy(): () => void {
    const label = [...this.#button.childNodes];
    this.#isSending = true;
    // Not `disabled`: that would drop the focus.
    this.#button.setAttribute('aria-disabled', 'true');
    this.#button.replaceChildren(...pieceIn(this, 'busy'));
    this.#say('sending');
    return () => {
      this.#isSending = false;
      this.#button.removeAttribute('aria-disabled');
      this.#button.replaceChildren(...label);
      this.#status.textContent = '';
    };
  }

  #showStopped(): void {
    this.#say('stopped');
    this.#text.focus();
  }

  #showTrouble({ code, problems }: TroubleAnswer): void {
    this.#entitle('titleTrouble');
    showTrouble(this, code, problems, this.#followable(code));
  }

  /** The tab follows how far it is, on a page of its own. */
  #entitle(state: 'titleTrouble' | 'titleSent'): void {
    document.title = this.dataset[state] ?? document.title;
  }

  #say(name: 'sending' | 'working' | 'stopped'): void {
    this.#status.replaceChildren(...pieceIn(this, name));
  }

  async #deliver(): Promise<Answer | typeof STOPPED> {
    const pressedAt = performance.now();
    const form = this.#read();
    const content = plain(form);
    // What may have left open once, stays that letter.
    if (this.#open?.content === content) return this.#postOpen(content);
    const ready = await this.#sealed(form, content).catch(() => null);
    if (ready === null && !navigator.onLine) return trouble('offline');
    if (ready === null) return this.#mayBeOpen ? this.#postOpen(content) : trouble('unsealed');
    if (!ready.sealing.ok) return trouble('invalid', ready.sealing.problems);
    ready.odd ??= botSignsIn(form, pressedAt);
    const answer = await this.#postSealed(ready, ready.sealing);
    if (answer === STOPPED || answer.kind === 'sent' || !answer.recipients) return answer;
    this.#recipients = answer.recipients;
    const anew = await this.#seal(form, ready.sealing);
    if (!anew.ok) return answer;
    ready.sealing = anew;
    return this.#postSealed(ready, anew);
  }

  async #sealed(form: FormData, content: string): Promise<Ready> {
    // Until the question is there, nobody wants an answer.
    const answer = this.#answer?.state ?? '';
    if (this.#ready?.content === content && this.#ready.answer === answer) return this.#ready;
    const ready = { content, answer, sealing: await this.#seal(form) };
    this.#ready = ready;
    return ready;
  }

  async #seal(form: FormData, before?: SealedForm): Promise<Sealing> {
    const { sealForm } = await loadSealing();
    const choices = {
      municipalities: this.#offered('#gemeente'),
      schools: this.#offered('#school'),
    };
    const wish = (await this.#answer?.wish()) ?? null;
    return sealForm(form, choices, await this.#sealFor(), wish, before);
  }

  /** For whom to seal: whom the page names, or whom the site named since. */
  async #sealFor(): Promise<readonly string[]> {
    return (this.#recipients ??= await fetchRecipients(this.dataset['recipients'] ?? ''));
  }

  /** Posts a letter with its proof; one that has none works for it, each time. */
  async #postSealed(ready: Ready, sealing: SealedForm): Promise<Answer | typeof STOPPED> {
    const hcaptcha = this.#token();
    const proof = ready.proof ?? (hcaptcha === undefined ? await this.#solve() : { hcaptcha });
    if (proof === STOPPED) return STOPPED;
    ready.proof = proof;
    const { receipt, letter, tokenHash, codeHash, keys, box } = sealing;
    const { odd } = ready;
    const body = { receipt, letter, tokenHash, codeHash, keys, proof, odd, box };
    const answer = await post(this.#form.action, 'application/json', JSON.stringify(body));
    if (answer.kind === 'trouble' && answer.code === 'receipt') this.#ready = undefined;
    // Its proof may be too old to count.
    if (answer.kind === 'trouble' && answer.code === 'full') delete ready.proof;
    return answer;
  }

  async #postOpen(content: string): Promise<Answer> {
    if (this.#open?.content !== content) this.#open = openForm(content);
    const answer = await post(this.#form.action, FORM_TYPE, this.#open.body);
    if (answer.kind === 'trouble' && answer.code === 'undelivered') this.#open = undefined;
    return answer;
  }

  async #solve(): Promise<Proof | typeof STOPPED | undefined> {
    this.#say('working');
    const work = this.#work?.isUsable === true ? this.#work : new Work();
    this.#work = undefined;
    const proof = await waitForProof(work, this, this.#status.parentElement ?? this);
    this.#say('sending');
    // What had the focus may be gone.
    if (document.activeElement === document.body) this.#button.focus();
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

  async #showSent({ receipt, code, isSlow, hasBox }: SentAnswer): Promise<void> {
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
    const answer = await this.#answerSaid(sealing, hasBox);
    // The form goes too: nothing that was typed stays in the page, but how to reach who asked for it.
    this.#form.reset();
    this.#ready = undefined;
    this.#open = undefined;
    this.#entitle('titleSent');
    place?.replaceChildren(...pieceIn(this, 'sent', values));
    place?.querySelector('dl')?.after(...answer);
    if (part) part.scrollIntoView();
    else scrollTo(0, 0);
    place?.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  }

  /** What its writer can expect of an answer: none is promised to a letter that left open. */
  async #answerSaid(sealing: Sealing | undefined, hasBox: boolean): Promise<Node[]> {
    const isThere = hasBox && this.#open === undefined && sealing?.ok === true;
    return (await this.#answer?.sentence(isThere ? sealing.again : '')) ?? [];
  }
}

/** What is sent when it is sent: kept, so that it stays the same letter. */
interface Ready {
  content: string;
  /** What was chosen about an answer. */
  answer: string;
  sealing: Sealing;
  odd?: BotSign[];
  /** Kept once there is one: the same letter brings the same mail. */
  proof?: Proof | undefined;
}
type SentAnswer = Extract<Answer, { kind: 'sent' }>;
type TroubleAnswer = Extract<Answer, { kind: 'trouble' }>;

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
  fetchChecked('sealing');
  return import('./sealing.ts');
}

function plain(form: FormData): string {
  const pairs = [...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  return new URLSearchParams(pairs).toString();
}

customElements.define('contact-form', ContactForm);
