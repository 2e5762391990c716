import type { PieceValues } from '#lib/piece.ts';
import { elementIn } from '#text/element-in.ts';
import { pieceIn } from '#text/piece-in.ts';
import { foundIn, showFound, shownIn } from './found.ts';
import { fetchAnswers, wipe, type Conversation } from './reading.ts';
import { replyTo } from './write-back.ts';
import { troubleOf, wordsField } from './words-field.ts';

/**
 * Reads answers with eight words, on this device alone: nothing is stored, the words are never sent, and what was
 * read leaves the page with its reader. Its own questions are never shown: who finds the words learns little.
 */
class AnswerDesk extends HTMLElement {
  #form = elementIn(this, 'form', HTMLFormElement);
  #words = wordsField(elementIn(this, '#woorden', HTMLTextAreaElement), this.dataset['zone'] ?? '');
  #address = this.dataset['address'] ?? '';
  /** What the words opened, and the way to continue it. */
  #open: { conversation: Conversation; reply: () => Promise<void> } | undefined;

  connectedCallback(): void {
    elementIn(this, '[data-without-scripts]', HTMLElement).hidden = true;
    // Some browsers fill in again what was there before.
    this.#form.reset();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#withWords((conversation) => this.#show(conversation));
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

  #press({ dataset, form }: HTMLButtonElement): void {
    if ('wipeAll' in dataset) void this.#wipeAll(form !== null && !this.#words.isEmpty());
    else if ('wipeRead' in dataset) void this.#wipeRead();
    else if ('writeBack' in dataset) void this.#open?.reply();
    else if ('use' in dataset) this.#useMeant();
  }

  /** Does something with what the words open, and says what is wrong with them or with the way. */
  async #withWords(act: (conversation: Conversation) => Promise<void>): Promise<void> {
    const busy = elementIn(this, '[data-busy]', HTMLElement);
    elementIn(this, '[data-alert]', HTMLElement).hidden = true;
    this.#tell('[data-gone]');
    busy.replaceChildren(...pieceIn(this, 'busy'));
    try {
      const reading = this.#words.read();
      if (reading.kind !== 'read') {
        this.#say(troubleOf(reading));
        return;
      }
      const conversation = await this.#words.conversationOf(reading.secret).catch(() => null);
      if (conversation) await act(conversation);
      else this.#say({ device: true });
    } catch {
      this.#say({ [navigator.onLine ? 'unanswered' : 'offline']: true });
    } finally {
      busy.replaceChildren();
    }
  }

  async #show(conversation: Conversation): Promise<void> {
    const found = foundIn(await fetchAnswers(conversation, this.#address));
    // Wiped, or left, while it came.
    if (this.#words.isEmpty()) return;
    if (!found) {
      this.#say({ absent: true });
      return;
    }
    this.#words.empty();
    showFound(this, found);
    const reply = replyTo(conversation, found.kept.receipt, this);
    this.#open = { conversation, reply };
  }

  /** @param areTyped the words in the field are meant, and not what is open */
  async #wipeAll(areTyped: boolean): Promise<void> {
    const open = areTyped ? undefined : this.#open?.conversation;
    await (open ? this.#wipe(open) : this.#withWords((conversation) => this.#wipe(conversation)));
  }

  async #wipe(conversation: Conversation): Promise<void> {
    const isWiped = await wipe(conversation, undefined, this.#address).then(
      () => true,
      () => false,
    );
    if (isWiped) this.#forget();
    this.#tell('[data-gone]', isWiped ? 'wiped' : 'unwiped');
    elementIn(this, '[data-gone]', HTMLElement).focus();
  }

  async #wipeRead(): Promise<void> {
    if (!this.#open) return;
    const shown = shownIn(this);
    const names = shown.map(({ name }) => name);
    try {
      await wipe(this.#open.conversation, names, this.#address);
      for (const { element } of shown) element.remove();
      this.#tell('[data-wiped]', 'wipedRead');
    } catch {
      this.#tell('[data-wiped]', 'unwiped');
    }
  }

  /** Takes the words that were meant. */
  #useMeant(): void {
    this.#words.fill(this.querySelector('[data-meant]')?.textContent ?? '');
    this.#form.requestSubmit();
  }

  #forget(): void {
    this.#open = undefined;
    this.#words.empty();
    this.#form.reset();
    this.#tell('[data-found]');
    this.#tell('[data-alert]');
  }

  #say(values: PieceValues): void {
    const alert = elementIn(this, '[data-alert]', HTMLElement);
    alert.replaceChildren(...pieceIn(this, 'trouble', values));
    alert.hidden = false;
    alert.focus();
  }

  /** Says a piece in a place, or nothing. */
  #tell(place: string, piece?: string): void {
    this.querySelector(place)?.replaceChildren(...(piece ? pieceIn(this, piece) : []));
  }
}

customElements.define('answer-desk', AnswerDesk);
