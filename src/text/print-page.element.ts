import { pieceIn } from './piece-in.ts';

/**
 * A button that prints the page, with a warning about the traces of printing. While it prints,
 * the title of the page says nothing: browsers write it on the paper and offer it as the name of a PDF.
 */
customElements.define(
  'print-page',
  class extends HTMLElement {
    #title = document.title;

    connectedCallback(): void {
      this.append(...pieceIn(this, 'print'));
      this.querySelector('button')?.addEventListener('click', () => {
        print();
      });
      addEventListener('beforeprint', () => (document.title = this.dataset['name'] ?? ''));
      addEventListener('afterprint', () => (document.title = this.#title));
    }
  },
);
