const PRESSES = 3;
/** A press that comes later than this starts anew, so that stray ones never add up. */
const PATIENCE_MS = 4000;

/**
 * The way out: its link, or Shift three times. Covers the page, takes its forms away, then replaces it, so
 * that Back does not bring it up again. Measured: one `location.replace` to another site and nothing
 * else leaves the least behind. Changing the address or the title first, asking, or going through a
 * page of ours each add a trace.
 */
class QuickExit extends HTMLElement {
  #link = this.querySelector('a');
  #status = document.createElement('span');
  /** What the keys do, and what is said after one press and after two. */
  #words = JSON.parse(this.querySelector('script')?.textContent ?? '[]') as string[];
  #presses = 0;
  /** Shift is down, and no other key or button was used with it. */
  #isAlone = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasLeft = false;

  connectedCallback(): void {
    this.#status.setAttribute('role', 'status');
    this.append(this.#status);
    this.#link?.addEventListener('click', (event) => {
      event.preventDefault();
      this.#leave();
    });
    // Before any other listener, so that no part of a page can swallow a press.
    addEventListener('keydown', this.#keyDown, true);
    addEventListener('keyup', this.#keyUp, true);
    addEventListener('pointerdown', this.#startAnew, true);
    addEventListener('blur', this.#startAnew);
    // A browser that kept the page as it was left shows the cover, and goes again.
    addEventListener('pageshow', (event) => {
      if (event.persisted && this.#hasLeft) this.#leave();
    });
    this.#link?.setAttribute('title', this.#words[0] ?? '');
  }

  #leave(): void {
    this.#hasLeft = true;
    document.documentElement.hidden = true;
    // Not emptied: what a form that came back was filled with would return.
    for (const form of [...document.forms]) form.remove();
    if (this.#link) location.replace(this.#link.href);
  }

  #keyDown = (event: KeyboardEvent): void => {
    if (event.repeat) return;
    if (isShift(event)) this.#isAlone = true;
    else this.#startAnew();
  };

  #keyUp = (event: KeyboardEvent): void => {
    // With both Shifts down, the first to come up is not yet a press.
    if (!isShift(event) || event.shiftKey || !this.#isAlone) return;
    this.#isAlone = false;
    this.#presses += 1;
    if (this.#presses === PRESSES) this.#leave();
    else this.#wait();
  };

  #wait(): void {
    this.#status.textContent = this.#words[this.#presses] ?? '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#startAnew, PATIENCE_MS);
  }

  #startAnew = (): void => {
    this.#isAlone = false;
    this.#presses = 0;
    this.#status.textContent = '';
    clearTimeout(this.#timer);
  };
}

/**
 * A Shift of a real keyboard. The one on a screen names no key, or is used in a field by a finger:
 * there it is only how a sentence starts.
 */
function isShift({ key, code, target }: KeyboardEvent): boolean {
  const isReal = key === 'Shift' && code.startsWith(key);
  return isReal && !(isTypedIn(target) && matchMedia('(pointer: coarse)').matches);
}

/** Asked without the names of fields: what a script names, a page keeps the style of. */
function isTypedIn(target: EventTarget | null): boolean {
  return target !== null && 'selectionStart' in target;
}

customElements.define('quick-exit', QuickExit);
