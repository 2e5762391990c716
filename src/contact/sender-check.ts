/** How it was checked that a person wrote: by hCaptcha, by a proof of work in the page, or not. */
export const checks = ['hcaptcha', 'work', 'none'] as const;
/** How a sender was checked. */
export type CheckedBy = (typeof checks)[number];

/**
 * Signs that a bot wrote: the honeypot was filled in, or the form was sent faster than people write. They only mark,
 * for people do it too. The words stand in posts and in the store, so they never change.
 */
export const botSigns = ['trap', 'fast'] as const;
/** A sign that a bot wrote. */
export type BotSign = (typeof botSigns)[number];

/** What is known of a sender without knowing who it is. Nobody is turned away for it. */
export interface SenderCheck {
  by: CheckedBy;
  odd: readonly BotSign[];
}

/** Result when no check was possible. */
export const unchecked: SenderCheck = { by: 'none', odd: [] };

/** A check in one line, for a store: `work`, `none+trap+fast`. */
export function writeCheck({ by, odd }: SenderCheck): string {
  return [by, ...odd].join('+');
}

/** Reads what `writeCheck` wrote; anything else is `unchecked`. */
export function readCheck(text: unknown): SenderCheck {
  const [way, ...marks] = typeof text === 'string' ? text.split('+') : [];
  const by = checks.find((known) => known === way);
  if (by === undefined) return unchecked;
  return { by, odd: botSigns.filter((known) => marks.includes(known)) };
}
