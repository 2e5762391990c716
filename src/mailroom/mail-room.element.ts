import { findLetters, type Finding } from '#contact/find-letter.ts';
import { open, unlock } from '#contact/open.ts';
import { elementIn } from '#text/element-in.ts';
import { pieceIn } from '#text/piece-in.ts';
import { whenLeftAlone } from './left-alone.ts';
import { showLetter } from './opened-letter.ts';

/** Why a letter did not open: a name that a sentence in the page carries. */
class Trouble extends Error {}

/**
 * Opens letters on this device alone: nothing is stored, no word is sent, and after it has loaded the page
 * needs no network. With one, it tells the site that a letter was opened. What is open is wiped when somebody
 * closes it, when the page is left, and when nobody is there any more.
 */
class MailRoom extends HTMLElement {
  #fresh = new DocumentFragment();

  connectedCallback(): void {
    elementIn(this, '[data-without-scripts]', HTMLElement).hidden = true;
    // Some browsers fill in again what was there before.
    elementIn(this, 'form', HTMLFormElement).reset();
    this.#fresh.append(...[...this.childNodes].map((node) => node.cloneNode(true)));
    this.#watch();
    this.#begin();
  }

  #watch(): void {
    // A file dropped beside the box would open in the place of this page.
    for (const kind of ['dragover', 'drop'])
      addEventListener(kind, (event) => {
        event.preventDefault();
      });
    // A browser may keep a page that was left, and show it again.
    addEventListener('pagehide', () => {
      this.#wipe('closed');
    });
    document.querySelector('[data-close]')?.addEventListener('click', () => {
      this.#wipe('closed');
    });
    whenLeftAlone({
      warn: () =>
        this.querySelector('[data-soon]')?.replaceChildren(...pieceIn(this, 'soonLocked')),
      calm: () => this.querySelector('[data-soon]')?.replaceChildren(),
      lock: () => {
        this.#wipe('locked');
      },
    });
  }

  #begin(): void {
    elementIn(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#open();
    });
    const file = elementIn(this, '#brief', HTMLInputElement);
    const text = elementIn(this, '#tekst', HTMLTextAreaElement);
    // Whichever was given last counts.
    file.addEventListener('change', () => (text.value = ''));
    text.addEventListener('input', () => (file.value = ''));
    elementIn(this, '[data-drop]', HTMLElement).addEventListener('drop', ({ dataTransfer }) => {
      if (!dataTransfer?.files.length) return;
      file.files = dataTransfer.files;
      text.value = '';
    });
  }

  async #open(): Promise<void> {
    const status = elementIn(this, '[data-opening]', HTMLElement);
    const alert = elementIn(this, '[data-alert]', HTMLElement);
    alert.hidden = true;
    elementIn(this, '[data-opened]', HTMLElement).hidden = true;
    elementIn(this, '[data-letters]', HTMLElement).replaceChildren();
    status.replaceChildren(...pieceIn(this, 'opening'));
    await nextPaint();
    await this.#showGiven().catch((error: unknown) => {
      this.#say(alert, error);
    });
    status.replaceChildren();
  }

  /** @throws Trouble */
  async #showGiven(): Promise<void> {
    const findings = await this.#findings();
    const identity = await this.#identity();
    const [first] = findings;
    if (!first) throw new Trouble('notALetter');
    if (findings.length > 1) {
      this.#showList(findings, identity);
      return;
    }
    const place = document.createElement('div');
    elementIn(this, '[data-letters]', HTMLElement).replaceChildren(place);
    await this.#openOne(first, identity, place);
  }

  /** @throws Trouble */
  async #findings(): Promise<Finding[]> {
    const file = elementIn(this, '#brief', HTMLInputElement).files?.[0];
    const text = elementIn(this, '#tekst', HTMLTextAreaElement).value;
    if (file) return findLetters(new Uint8Array(await file.arrayBuffer()), file.name);
    if (text.trim() === '') throw new Trouble('noLetter');
    return findLetters(new TextEncoder().encode(text));
  }

  /** @throws Trouble */
  async #identity(): Promise<string> {
    const key = elementIn(this, '#sleutel', HTMLInputElement).files?.[0];
    if (!key) throw new Trouble('noKey');
    const { value } = elementIn(this, '#wachtzin', HTMLInputElement);
    const unlocking = await unlock(await key.text(), value);
    if (!unlocking.ok) throw new Trouble(unlocking.reason);
    return unlocking.identity;
  }

  /** A mail that brings several letters: each is opened, and told to the site, by itself. */
  #showList(findings: readonly Finding[], identity: string): void {
    const letters = elementIn(this, '[data-letters]', HTMLElement);
    letters.replaceChildren(...pieceIn(this, 'several', { count: String(findings.length) }));
    for (const [index, finding] of findings.entries()) {
      const entry = document.createElement('div');
      entry.append(...pieceIn(this, 'closed', { number: finding.number ?? String(index + 1) }));
      entry.querySelector('button')?.addEventListener('click', () => {
        const alert = entry.querySelector('section');
        void this.#openOne(finding, identity, entry).catch((error: unknown) => {
          if (alert) this.#say(alert, error);
        });
      });
      letters.append(entry);
    }
    elementIn(this, '[data-opened]', HTMLElement).hidden = false;
    letters.querySelector('p')?.focus();
  }

  /** @throws Trouble */
  async #openOne(finding: Finding, identity: string, place: ChildNode): Promise<void> {
    if (!finding.ok) throw new Trouble(finding.reason);
    const opening = await open(finding.file, identity);
    if (!opening.ok) throw new Trouble(opening.reason);
    // Wiped while it opened.
    if (!this.contains(place)) return;
    elementIn(this, '[data-opened]', HTMLElement).hidden = false;
    showLetter(this, place, opening.letter, finding.number);
  }

  #say(alert: HTMLElement, error: unknown): void {
    // Wiped while it opened.
    if (!this.contains(alert)) return;
    const name = error instanceof Trouble ? error.message : 'damaged';
    alert.replaceChildren(...pieceIn(this, 'trouble', { [name]: true }));
    alert.tabIndex = -1;
    alert.hidden = false;
    alert.focus();
  }

  #wipe(why: 'closed' | 'locked'): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.reset();
    this.replaceChildren(...pieceIn(this, 'goodbye', { [why]: true }));
    elementIn(this, 'button', HTMLButtonElement).addEventListener('click', () => {
      this.replaceChildren(this.#fresh.cloneNode(true));
      this.#begin();
      elementIn(this, '#brief', HTMLInputElement).focus();
    });
    this.querySelector('p')?.focus();
  }
}

/** Unlocking a key keeps the processor busy: first show that it has begun. */
async function nextPaint(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

customElements.define('mail-room', MailRoom);
