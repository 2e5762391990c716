import { honeypot } from '#contact/proof.ts';
import type { BotSign } from '#contact/sender-check.ts';
import { FASTEST_WRITER } from '#contact/terms.ts';

/** Reads what was typed in the controls that a form has now: hCaptcha adds some later. */
export function readerOf(form: HTMLFormElement): () => FormData {
  const names = new Set([...form.elements].map((control) => control.getAttribute('name')));
  return () => {
    const typed = new FormData(form);
    for (const name of [...typed.keys()]) if (!names.has(name)) typed.delete(name);
    return typed;
  };
}

/** Everything that was typed, as one text. */
export function textIn(typed: FormData): string {
  return [...typed.values()].filter((value) => typeof value === 'string').join(' ');
}

/**
 * What looks as if a program wrote: it filled in what people do not see, or it was too fast.
 * @param sentAfter milliseconds since the page was asked for
 */
export function botSignsIn(typed: FormData, sentAfter: number): BotSign[] {
  const odd: BotSign[] = [];
  if (typed.get(honeypot) !== '') odd.push('trap');
  if (sentAfter < FASTEST_WRITER) odd.push('fast');
  return odd;
}
