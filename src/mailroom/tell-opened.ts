import { OPENED_ADDRESS } from '#contact/follow.ts';
import type { Letter } from '#contact/letter.ts';
import { TELL_LIMIT } from '#contact/terms.ts';

/** Tells the site that a letter was opened; false when the site did not take it, or could not be reached. */
export async function tellOpened({ receipt, token }: Letter): Promise<boolean> {
  const answer = await fetch(OPENED_ADDRESS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ receipt, token }),
    signal: AbortSignal.timeout(TELL_LIMIT),
  }).catch(() => null);
  return answer?.ok === true;
}
