import { momentInWords } from '#lib/moment-in-words.ts';
import { findLetter } from '#contact/find-letter.ts';
import type { Letter } from '#contact/letter.ts';
import { open, unlock } from '#contact/open.ts';
import { tellOpened } from './tell-opened.ts';

/** Why a letter did not open: a name that a sentence in the page carries. */
class Trouble extends Error {}

/**
 * Opens letters on this device alone: nothing is stored, no word is sent, and after it has loaded the page
 * needs no network. With one, it tells the site that the letter was opened.
 */
class MailRoom extends HTMLElement {
  #form = this.#find('form', HTMLFormElement);
  #letterFile = this.#find('#brief', HTMLInputElement);
  #letterText = this.#find('#tekst', HTMLTextAreaElement);
  #keyFile = this.#find('#sleutel', HTMLInputElement);
  #passphrase = this.#find('#wachtzin', HTMLInputElement);
  #alert = this.#find('[data-alert]', HTMLElement);
  #opened = this.#find('[data-opened]', HTMLElement);

  connectedCallback(): void {
    this.#find('[data-without-scripts]', HTMLElement).hidden = true;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#open();
    });
    // Whichever was given last counts.
    this.#letterFile.addEventListener('change', () => (this.#letterText.value = ''));
    this.#letterText.addEventListener('input', () => (this.#letterFile.value = ''));
    this.#acceptDrops();
    this.#on('[data-print]', () => {
      print();
    });
    this.#on('[data-copy]', () => void this.#copy());
    document.querySelector('[data-close]')?.addEventListener('click', () => {
      this.#close();
    });
  }

  async #open(): Promise<void> {
    const status = this.#find('[data-opening]', HTMLElement);
    this.#alert.hidden = true;
    this.#opened.hidden = true;
    status.textContent = status.dataset['opening'] ?? '';
    await nextPaint();
    try {
      this.#show(await this.#letter());
    } catch (error) {
      this.#say(error instanceof Trouble ? error.message : 'damaged');
    }
    status.textContent = '';
  }

  /** @throws Trouble */
  async #letter(): Promise<Letter> {
    const given = await this.#given();
    if (!given) throw new Trouble('noLetter');
    const key = this.#keyFile.files?.[0];
    if (!key) throw new Trouble('noKey');
    const finding = await findLetter(given);
    if (!finding.ok) throw new Trouble(finding.reason);
    const unlocking = await unlock(await key.text(), this.#passphrase.value);
    if (!unlocking.ok) throw new Trouble(unlocking.reason);
    const opening = await open(finding.file, unlocking.identity);
    if (!opening.ok) throw new Trouble(opening.reason);
    return opening.letter;
  }

  async #given(): Promise<Uint8Array | undefined> {
    const file = this.#letterFile.files?.[0];
    if (file) return new Uint8Array(await file.arrayBuffer());
    const text = this.#letterText.value;
    return text.trim() === '' ? undefined : new TextEncoder().encode(text);
  }

  #show(letter: Letter): void {
    const shown: Record<string, string | null> = {
      ...letter,
      writtenAt: writtenAtInWords(letter.writtenAt),
    };
    const chosen = new Set(Object.entries(shown).map(([name, value]) => `${name}.${value}`));
    for (const place of this.querySelectorAll<HTMLElement>('[data-out]'))
      place.textContent = shown[place.dataset['out'] ?? ''] ?? '';
    for (const place of this.querySelectorAll<HTMLElement>('[data-without]'))
      place.hidden = shown[place.dataset['without'] ?? ''] !== null;
    for (const place of this.querySelectorAll<HTMLElement>('[data-choice]'))
      place.hidden = !chosen.has(place.dataset['choice'] ?? '');
    this.#opened.hidden = false;
    this.#find('[data-out="receipt"]', HTMLElement).focus();
    void this.#tell(letter);
  }

  /** Lets the sender see that somebody opened the letter. */
  async #tell(letter: Letter): Promise<void> {
    const said = letter.token === null ? null : (await tellOpened(letter)) ? 'told' : 'untold';
    for (const line of this.querySelectorAll<HTMLElement>('[data-told]'))
      line.hidden = line.dataset['told'] !== said;
  }

  #say(trouble: string): void {
    for (const line of this.querySelectorAll<HTMLElement>('[data-trouble]'))
      line.hidden = line.dataset['trouble'] !== trouble;
    this.#alert.hidden = false;
    this.#alert.focus();
  }

  async #copy(): Promise<void> {
    const status = this.#find('[data-copied]', HTMLElement);
    const text = this.#find('[data-out="text"]', HTMLElement).textContent;
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    status.textContent = (done ? status.dataset['copied'] : status.dataset['copyFailed']) ?? '';
  }

  #acceptDrops(): void {
    // A file dropped beside the box would open in the place of this page.
    for (const kind of ['dragover', 'drop'])
      addEventListener(kind, (event) => {
        event.preventDefault();
      });
    this.#find('[data-drop]', HTMLElement).addEventListener('drop', ({ dataTransfer }) => {
      if (!dataTransfer?.files.length) return;
      this.#letterFile.files = dataTransfer.files;
      this.#letterText.value = '';
    });
  }

  #close(): void {
    this.#form.reset();
    const goodbye = document.createElement('p');
    goodbye.textContent = this.dataset['closed'] ?? '';
    goodbye.tabIndex = -1;
    this.replaceChildren(goodbye);
    goodbye.focus();
  }

  #on(selector: string, act: () => void): void {
    this.#find(selector, HTMLElement).addEventListener('click', act);
  }

  #find<T extends HTMLElement>(selector: string, kind: new () => T): T {
    const found = this.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`<mail-room> needs ${selector}.`);
  }
}

/** Unlocking a key keeps the processor busy: first show that it has begun. */
async function nextPaint(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** What the letter says, when that is no moment. */
function writtenAtInWords(writtenAt: string): string {
  const date = new Date(writtenAt);
  return Number.isNaN(date.getTime()) ? writtenAt : momentInWords(date, 'full');
}

customElements.define('mail-room', MailRoom);
