import { momentInWords } from '#lib/moment-in-words.ts';
import { pieceIn } from '#text/piece-in.ts';

/** Asks the site when a canary letter last came through; without an answer the page says so. */
class LastCanary extends HTMLElement {
  connectedCallback(): void {
    void this.#ask().catch(() => undefined);
  }

  async #ask(): Promise<void> {
    const answer: unknown = await (await fetch(this.dataset['connects'] ?? '')).json();
    if (typeof answer !== 'object' || answer === null || !('lastControl' in answer)) return;
    const { lastControl } = answer;
    const said =
      typeof lastControl === 'string'
        ? [momentInWords(new Date(lastControl))]
        : pieceIn(this, 'none');
    this.querySelector('b')?.replaceChildren(...said);
  }
}

customElements.define('last-canary', LastCanary);
