import { theme } from '#contact/message.ts';
import { elementIn } from '#text/element-in.ts';
import { answerQuestion, type AnswerQuestion } from './answer-question.ts';
import { busyOf } from './busy.ts';
import { formLetter } from './form-letter.ts';
import { askBeforeLeaving } from './leaving.ts';
import { post, type Sent, type Unsent } from './post.ts';
import { countRoom } from './room.ts';
import type { Delivery } from './sealed-post.ts';
import { sealerFor } from './sealer.ts';
import type { SealedForm } from './sealing.ts';
import { senderProof } from './sender-proof.ts';
import { showSent } from './after-sending.ts';
import { clearTrouble, followToControl, showTrouble } from './trouble.ts';
import { botSignsIn, readerOf, textIn } from './typed-form.ts';

/** Seals the message on this device and sends it without leaving the page. Whatever goes wrong, the text stays. */
class ContactForm extends HTMLElement {
  #form = elementIn(this, 'form', HTMLFormElement);
  #text = elementIn(this, 'textarea', HTMLTextAreaElement);
  #read = readerOf(this.#form);
  #busy = busyOf(this, {
    form: this.#form,
    button: elementIn(this, 'button[type="submit"]', HTMLButtonElement),
    status: elementIn(this, '[data-status]', HTMLElement),
  });
  #sealer = sealerFor(this);
  #proof = senderProof(this, this.#busy);
  #answer: AnswerQuestion | undefined;
  #mayBeOpen = false;
  #sendLetter = formLetter({
    seal: async (form, again) =>
      this.#sealer.seal(form, (await this.#answer?.wish()) ?? null, again),
    prove: this.#proof.prove,
    post,
  });

  connectedCallback(): void {
    // Before anybody presses: later, what they press would move away.
    const place = this.querySelector<HTMLElement>('[data-answer]');
    if (place) this.#answer = answerQuestion(this, place);
    this.#form.addEventListener('focusin', this.#beginAhead, { once: true });
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
  }

  /** While somebody writes: the work begins beside what is fetched, so that who presses at once waits for one of both. */
  #beginAhead = (): void => {
    this.#proof.begin();
    const ready = this.#sealer.prepare().catch(() => undefined);
    this.#answer?.prepare(ready);
  };

  #openSchool(): void {
    this.querySelector<HTMLDetailsElement>('.ofSchool')?.setAttribute('open', '');
  }

  async #send(): Promise<void> {
    if (this.#busy.is()) return;
    clearTrouble(this);
    const delivery = await this.#busy.during(() => this.#deliver());
    if (!delivery) return;
    const { sending, sealed } = delivery;
    if (sending.kind === 'stopped') this.#showStopped();
    else if (sending.kind === 'sent') await this.#showSent(sending, sealed);
    else this.#showTrouble(sending, sealed);
  }

  /** Gives nothing when something about an answer has to be mended first. */
  async #deliver(): Promise<Delivery<SealedForm> | undefined> {
    const pressedAt = performance.now();
    const form = this.#read();
    if (await this.#answer?.isMistaken(textIn(form))) return undefined;
    // Until the question is there, nobody wants an answer.
    const wish = this.#answer?.state() ?? '';
    return this.#sendLetter({ form, wish, odd: botSignsIn(form, pressedAt) }, this.#mayBeOpen);
  }

  #showStopped(): void {
    this.#busy.say('stopped');
    this.#text.focus();
  }

  #showTrouble({ code, problems }: Unsent, sealed: SealedForm | undefined): void {
    // What may be there can be followed; the site alone knows the code of what left open.
    const isFollowable = code === 'unsure' && sealed;
    const followable = isFollowable ? { number: sealed.receipt, code: sealed.code } : undefined;
    showTrouble(this, code, problems, followable);
  }

  async #showSent(sent: Sent, sealed: SealedForm | undefined): Promise<void> {
    // None is promised to a letter that left open.
    const again = sent.hasBox ? sealed?.again : undefined;
    const answer = (await this.#answer?.sentence(again ?? '')) ?? [];
    const typed = this.#read();
    this.#form.reset();
    showSent(this, sent, { typed, code: sealed?.code ?? '', answer });
  }
}

customElements.define('contact-form', ContactForm);
