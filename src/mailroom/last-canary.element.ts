import { momentInWords } from '#lib/moment-in-words.ts';

/** Asks the site when a canary letter last came through; without an answer the page says so. */
class LastCanary extends HTMLElement {
  connectedCallback(): void {
    void this.#ask().catch(() => undefined);
  }

  async #ask(): Promise<void> {
    const answer: unknown = await (await fetch('/api/last-control')).json();
    if (typeof answer !== 'object' || answer === null || !('lastControl' in answer)) return;
    const { lastControl } = answer;
    const place = this.querySelector('b');
    if (!place) return;
    place.textContent =
      typeof lastControl === 'string'
        ? momentInWords(new Date(lastControl))
        : (this.dataset['none'] ?? '');
  }
}

customElements.define('last-canary', LastCanary);
