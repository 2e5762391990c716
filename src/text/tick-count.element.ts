/** Says how many boxes of the list before it are ticked: counted when it changes, kept nowhere. */
customElements.define(
  'tick-count',
  class extends HTMLElement {
    connectedCallback(): void {
      this.previousElementSibling?.addEventListener('change', ({ currentTarget }) => {
        const list = currentTarget as HTMLFormElement;
        const ticked = list.querySelectorAll(':checked').length;
        this.textContent = (this.dataset['text'] ?? '')
          .replace('{count}', String(ticked))
          .replace('{all}', String(list.elements.length));
      });
    }
  },
);
