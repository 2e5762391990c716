/**
 * Puts the discreet page in the place of this one. Measured: Chromium then no longer lists the page that
 * was replaced, and Back leads past it.
 */
customElements.define(
  'read-discreetly',
  class extends HTMLElement {
    connectedCallback(): void {
      this.querySelector('a')?.addEventListener('click', function (event) {
        // Another window, asked for with a key, stays what the reader chose.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        location.replace(this.href);
      });
    }
  },
);
