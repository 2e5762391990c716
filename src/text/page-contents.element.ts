/** Leads to a part of the page without an address of its own: nothing in the history, no step for Back. */
customElements.define(
  'page-contents',
  class extends HTMLElement {
    connectedCallback(): void {
      this.addEventListener('click', (event) => {
        const link = (event.target as Element).closest('a');
        const part = link && document.getElementById(link.hash.slice(1));
        if (!part || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        part.tabIndex = -1;
        part.focus();
        part.scrollIntoView();
      });
    }
  },
);
