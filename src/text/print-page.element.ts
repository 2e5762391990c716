/**
 * A button that prints the page, with a warning about the traces of printing. While it prints,
 * the title of the page says nothing: browsers write it on the paper and offer it as the name of a PDF.
 */
customElements.define(
  'print-page',
  class extends HTMLElement {
    #title = document.title;

    connectedCallback(): void {
      this.append(this.#warning(), this.#button());
      addEventListener('beforeprint', () => (document.title = this.dataset['name'] ?? ''));
      addEventListener('afterprint', () => (document.title = this.#title));
    }

    #warning(): HTMLElement {
      const warning = document.createElement('p');
      warning.className = 'small';
      warning.textContent = this.dataset['paper'] ?? '';
      return warning;
    }

    #button(): HTMLElement {
      const button = document.createElement('button');
      button.className = 'button';
      button.type = 'button';
      button.textContent = this.dataset['label'] ?? '';
      button.addEventListener('click', () => {
        print();
      });
      return button;
    }
  },
);
