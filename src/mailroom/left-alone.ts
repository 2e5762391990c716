import { MAIL_ROOM_LOCK, MAIL_ROOM_WARNING } from '#contact/terms.ts';

/** What happens when nobody is at the page any more, and when somebody is there again in time. */
interface Acts {
  warn: () => void;
  calm: () => void;
  lock: () => void;
}

/**
 * Warns, and then locks, when nobody presses a key or touches the page. A clock is read, because a timer stands
 * still while a computer sleeps. Before the first press there is nothing to lock.
 */
export function whenLeftAlone({ warn, calm, lock }: Acts): void {
  let lastPress: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    clearTimeout(timer);
    if (lastPress === null) return;
    const left = MAIL_ROOM_LOCK - (Date.now() - lastPress);
    if (left > 0) {
      if (left <= MAIL_ROOM_WARNING) warn();
      timer = setTimeout(look, left > MAIL_ROOM_WARNING ? left - MAIL_ROOM_WARNING : left);
      return;
    }
    lastPress = null;
    lock();
  }

  function pressed(): void {
    // Who comes back too late finds it locked, also when the computer slept.
    look();
    lastPress = Date.now();
    calm();
    look();
  }

  for (const kind of ['keydown', 'pointerdown', 'drop']) addEventListener(kind, pressed, true);
  document.addEventListener('visibilitychange', look);
}
