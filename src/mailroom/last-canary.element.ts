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
      typeof lastControl === 'string' ? inBelgium(lastControl) : (this.dataset['none'] ?? '');
  }
}

function inBelgium(moment: string): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' } as const;
  return new Date(moment).toLocaleString('nl-BE', options);
}

customElements.define('last-canary', LastCanary);
