import { pieceIn } from '#text/piece-in.ts';

/** Says that the form is at work. It then takes no second press, and no other word: that would go with the form. */
export interface Busy {
  /** Whether it is at work. */
  is: () => boolean;
  /** Where it is said, and where more may be shown meanwhile. */
  place: HTMLElement;
  /** Is busy for as long as some work takes. */
  during: <T>(work: () => Promise<T>) => Promise<T>;
  /** Says what it does now, or did. */
  say: (name: 'sending' | 'working' | 'stopped') => void;
  /** Gives the focus a place again, if what had it is gone. */
  keepFocus: () => void;
}

/** What of a form says that it is at work. */
export interface BusyParts {
  form: HTMLFormElement;
  button: HTMLButtonElement;
  status: HTMLElement;
}

/** How busy a form is. @param desk element that has the texts */
export function busyOf(desk: HTMLElement, { form, button, status }: BusyParts): Busy {
  const label = [...button.childNodes];
  let isBusy = false;

  function be(busy: boolean): void {
    isBusy = busy;
    // Not `disabled`: that would drop the focus.
    button.setAttribute('aria-disabled', String(busy));
    button.replaceChildren(...(busy ? pieceIn(desk, 'busy') : label));
    for (const control of form.elements) if ('readOnly' in control) control.readOnly = busy;
  }

  const say = (name: string) => {
    status.replaceChildren(...pieceIn(desk, name));
  };

  return {
    is: () => isBusy,
    place: status.parentElement ?? desk,
    during: async (work) => {
      be(true);
      say('sending');
      try {
        return await work();
      } finally {
        be(false);
        status.textContent = '';
      }
    },
    say,
    keepFocus: () => {
      if (document.activeElement === document.body) button.focus();
    },
  };
}
