import { BOX_LIFE } from '#answer/box.ts';
import { holdsWords, readWords, wordsOf, type WordReading } from '#answer/words.ts';
import { MAX_TEXT } from '#contact/message.ts';
import type { Receipt } from '#contact/receipt.ts';
import { dayInWords } from '#lib/day-in-words.ts';
import { visible } from '#lib/visible.ts';
import type { PieceValues } from '#lib/piece.ts';
import { elementIn } from '#text/element-in.ts';
import { pieceIn } from '#text/piece-in.ts';
import {
  conversationOf,
  fetchAnswers,
  wipe,
  type Conversation,
  type NamedAnswer,
} from './reading.ts';
import { nextLetter, postNext, type NextLetter } from './writing.ts';

/**
 * Reads answers with eight words, on this device alone: nothing is stored, the words are never sent, and what was
 * read leaves the page with its reader. Its own questions are never shown: who finds the words learns little.
 */
class AnswerDesk extends HTMLElement {
  /** What the words opened, with the number of the first letter. */
  #open: { conversation: Conversation; first: Receipt } | undefined;
  #next: NextLetter | undefined;
  #isSending = false;
  /** What the words in the field open, worked out before somebody asks for it. */
  #ahead: { words: string; conversation: Promise<Conversation> } | undefined;

  connectedCallback(): void {
    elementIn(this, '[data-without-scripts]', HTMLElement).hidden = true;
    const form = elementIn(this, 'form', HTMLFormElement);
    // Some browsers fill in again what was there before.
    form.reset();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#withWords((conversation) => this.#show(conversation));
    });
    form.addEventListener('input', () => {
      this.#workAhead();
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#press(button);
    });
    // A browser may keep a page that was left, and show it again.
    addEventListener('pagehide', () => {
      this.#forget();
    });
  }

  #press({ dataset }: HTMLElement): void {
    if ('wipeAll' in dataset) void this.#wipeAll();
    else if ('wipeRead' in dataset) void this.#wipeRead();
    else if ('writeBack' in dataset) void this.#writeBack();
    else if ('use' in dataset) this.#use();
  }

  /** Does something with what the words open, and says what is wrong with them or with the way. */
  async #withWords(act: (conversation: Conversation) => Promise<void>): Promise<void> {
    const alert = elementIn(this, '[data-alert]', HTMLElement);
    const busy = elementIn(this, '[data-busy]', HTMLElement);
    alert.hidden = true;
    elementIn(this, '[data-gone]', HTMLElement).replaceChildren();
    busy.replaceChildren(...pieceIn(this, 'busy'));
    try {
      const reading = readWords(this.#typed().value);
      if (reading.kind !== 'read') {
        this.#say(troubleOf(reading));
        return;
      }
      const conversation = await this.#conversationOf(reading.secret).catch(() => null);
      if (conversation) await act(conversation);
      else this.#say({ device: true });
    } catch {
      this.#say({ [navigator.onLine ? 'unanswered' : 'offline']: true });
    } finally {
      busy.replaceChildren();
    }
  }

  /** Eight right words take a slow phone a second: that passes while a finger goes to the button. Nobody is asked. */
  #workAhead(): void {
    const reading = readWords(this.#typed().value);
    if (reading.kind === 'read') void this.#conversationOf(reading.secret);
  }

  #conversationOf(secret: Uint8Array): Promise<Conversation> {
    const words = wordsOf(secret).join(' ');
    if (this.#ahead?.words === words) return this.#ahead.conversation;
    const ahead = { words, conversation: conversationOf(secret, this.dataset['zone'] ?? '') };
    this.#ahead = ahead;
    // A device that had no memory for it may have some when somebody presses.
    ahead.conversation.catch(() => {
      if (this.#ahead === ahead) this.#ahead = undefined;
    });
    return ahead.conversation;
  }

  async #show(conversation: Conversation): Promise<void> {
    const all = await fetchAnswers(conversation, this.#address());
    // Wiped, or left, while it came.
    if (this.#typed().value === '') return;
    const kept = all.find(({ kind, isGenuine }) => kind === 'kept' && isGenuine);
    if (!kept) {
      this.#say({ absent: true });
      return;
    }
    this.#open = { conversation, first: kept.receipt };
    this.#typed().value = '';
    this.#ahead = undefined;
    const answers = all.filter(({ kind, isGenuine }) => isGenuine && !SIGNS.includes(kind));
    const found = elementIn(this, '[data-found]', HTMLElement);
    found.replaceChildren(...pieceIn(this, 'found', valuesOf(all, kept, answers)));
    found.querySelector('[data-answers]')?.append(...answers.flatMap((one) => this.#answer(one)));
    const heading = elementIn(found, 'h2', HTMLElement);
    heading.scrollIntoView();
    heading.tabIndex = -1;
    (found.querySelector('h3') ?? heading).focus();
  }

  #answer({ kind, day, text, name }: NamedAnswer): Node[] {
    const nodes = pieceIn(this, 'answer', {
      [`is.${kind}`]: true,
      day: dayInWords(day),
      text: visible(text),
    });
    for (const node of nodes) if (node instanceof HTMLElement) node.dataset['name'] = name;
    return nodes;
  }

  async #wipeAll(): Promise<void> {
    const open = this.#open?.conversation;
    await (open ? this.#wipe(open) : this.#withWords((conversation) => this.#wipe(conversation)));
  }

  async #wipe(conversation: Conversation): Promise<void> {
    const isWiped = await wipe(conversation, undefined, this.#address()).then(
      () => true,
      () => false,
    );
    if (isWiped) this.#forget();
    this.#tell('[data-gone]', isWiped ? 'wiped' : 'unwiped');
    elementIn(this, '[data-gone]', HTMLElement).focus();
  }

  async #wipeRead(): Promise<void> {
    const shown = [...this.querySelectorAll<HTMLElement>('[data-answers] > [data-name]')];
    const names = shown.map(({ dataset }) => dataset['name'] ?? '');
    try {
      if (this.#open) await wipe(this.#open.conversation, names, this.#address());
      for (const one of shown) one.remove();
      this.#tell('[data-wiped]', 'wipedRead');
    } catch {
      this.#tell('[data-wiped]', 'unwiped');
    }
  }

  async #writeBack(): Promise<void> {
    const text = elementIn(this, '#terug', HTMLTextAreaElement);
    const typed = text.value.trim();
    const open = this.#open;
    // Pressed twice, it is one letter.
    if (!open || this.#isSending) return;
    const mistake = mistakeIn(typed, open.conversation.words);
    if (mistake !== null) {
      this.#tell('[data-sent]', `reply-${mistake}`);
      text.focus();
      return;
    }
    this.#tell('[data-sent]', 'reply-sending');
    this.#isSending = true;
    const isSent = await this.#post(open.conversation, open.first, typed).catch(() => false);
    this.#isSending = false;
    if (isSent) {
      text.value = '';
      this.#next = undefined;
    }
    this.#tell('[data-sent]', isSent ? 'reply-sent' : 'reply-unsent');
  }

  async #post({ root }: Conversation, first: Receipt, text: string): Promise<boolean> {
    // The same text is the same letter, so that it arrives once however often it is sent.
    const known = this.#next?.text === text ? this.#next : undefined;
    const next = known ?? (await nextLetter(text, root, first, this.#recipients()));
    this.#next = next;
    const answer = await postNext(next);
    if (answer.kind === 'sent' || !answer.recipients) return answer.kind === 'sent';
    // The zone changed its keys since this page was made.
    this.dataset['recipients'] = answer.recipients.join(' ');
    this.#next = await nextLetter(text, root, first, answer.recipients, next);
    return (await postNext(this.#next)).kind === 'sent';
  }

  #recipients(): string[] {
    return (this.dataset['recipients'] ?? '').split(' ');
  }

  /** Takes the words that were meant. */
  #use(): void {
    const meant = this.querySelector('[data-meant]')?.textContent ?? '';
    this.#typed().value = meant;
    elementIn(this, 'form', HTMLFormElement).requestSubmit();
  }

  #forget(): void {
    this.#open = undefined;
    this.#next = undefined;
    this.#ahead = undefined;
    elementIn(this, 'form', HTMLFormElement).reset();
    elementIn(this, '[data-found]', HTMLElement).replaceChildren();
    elementIn(this, '[data-alert]', HTMLElement).replaceChildren();
  }

  #say(values: PieceValues): void {
    const alert = elementIn(this, '[data-alert]', HTMLElement);
    alert.replaceChildren(...pieceIn(this, 'trouble', values));
    alert.hidden = false;
    alert.focus();
  }

  #tell(place: string, piece: string): void {
    this.querySelector(place)?.replaceChildren(...pieceIn(this, piece));
  }

  #typed(): HTMLTextAreaElement {
    return elementIn(this, '#woorden', HTMLTextAreaElement);
  }

  #address(): string {
    return this.dataset['address'] ?? '';
  }
}

/** What a device says by itself: no answer of a person. */
const SIGNS: readonly string[] = ['kept', 'opened'];

function mistakeIn(text: string, words: readonly string[]): string | null {
  if (text === '') return 'empty';
  if (text.length > MAX_TEXT) return 'long';
  return holdsWords(text, words) ? 'inMessage' : null;
}

function troubleOf(reading: Exclude<WordReading, { kind: 'read' }>): PieceValues {
  if (reading.kind === 'count') return { count: true, number: String(reading.count) };
  if (reading.kind === 'otherWords') return { otherWords: true };
  const typed = reading.slips.map((slip) => slip.typed).join(', ');
  return reading.kind === 'nearly'
    ? { nearly: true, typed, words: reading.words.join(' ') }
    : { unknown: true, typed };
}

function valuesOf(
  all: readonly NamedAnswer[],
  kept: NamedAnswer,
  answers: readonly NamedAnswer[],
): PieceValues {
  const opened = all.find(({ kind, isGenuine }) => isGenuine && kind !== 'kept');
  const last = Math.max(...[kept, ...answers].map(({ day }) => Date.parse(day)));
  return {
    receipt: kept.receipt,
    kept: dayInWords(kept.day),
    ...(opened ? { opened: dayInWords(opened.day) } : { notOpened: true }),
    ...(opened ? { isOpened: true } : {}),
    [answers.length > 0 ? 'some' : 'none']: true,
    ...(kept.text === '' ? {} : { hasAgain: true, again: dayInWords(kept.text) }),
    forged: all.some(({ isGenuine }) => !isGenuine),
    least: dayInWords(new Date(last + BOX_LIFE).toISOString().slice(0, 10)),
  };
}

customElements.define('answer-desk', AnswerDesk);
