/** Brings an answer into view when the sentence above it is opened at the foot of the window. */
customElements.define(
  'answers-in-view',
  class extends HTMLElement {
    connectedCallback(): void {
      // Only caught on the way down: this event does not rise.
      this.addEventListener(
        'toggle',
        ({ target }) => {
          if (target instanceof HTMLDetailsElement && target.open)
            target.scrollIntoView({ block: 'nearest' });
        },
        true,
      );
    }
  },
);
