import { isAgain, nameDigests, type Marked } from './digest-names.ts';
import { isYoung, mailed, notMailed, type Life } from './life.ts';
import type { Envelope } from './receive.ts';
import type { KeptLetter, Mark } from './tend-ports.ts';
import { rest, settleAll, type Tending } from './tending.ts';

/** Mails a letter that waits for it. */
export async function mail(mark: Mark, kept: KeptLetter, tending: Tending): Promise<void> {
  const { ports } = tending;
  const send = (mayBeSecond: boolean) =>
    ports.forward(envelopeOf(kept), kept.life.returned, mayBeSecond);
  await settleMail(
    [[mark, kept]],
    await mailOnce(mark.receipt, [kept.life], send, tending),
    tending,
  );
}

/** What `mailOnce` gives when the mail service took nothing. */
const REFUSED = Symbol('refused');

async function mailOnce(
  name: string,
  lives: readonly Life[],
  send: (mayBeSecond: boolean) => Promise<string | null>,
  tending: Tending,
): Promise<string | null | typeof REFUSED> {
  const { ports } = tending;
  await rest(tending);
  try {
    // One mail came back; another, of which nobody heard, may have arrived. The list still holds the first.
    if (lives.some(({ returned }) => returned > 0)) return await send(true);
    if (lives.every((life) => isYoung(life, ports.now()))) return await send(false);
    const sent = await ports.wasSent(name);
    return sent === null || sent === 'none' ? await send(sent === null) : sent.id;
  } catch {
    return REFUSED;
  }
}

async function settleMail(
  letters: readonly Marked[],
  id: string | null | typeof REFUSED,
  tending: Tending,
): Promise<void> {
  const { ports, run } = tending;
  // One draw for all, so that what left together waits together.
  const chance = ports.chance();
  const now = ports.now();
  const next = (life: Life) =>
    id === REFUSED ? notMailed(life, now, ports.firstWait(), chance) : mailed(life, id, now);
  run[id === REFUSED ? 'failed' : 'done'] += letters.length;
  await settleAll(letters, next, tending);
}

/** Mails letters that leave together, in one mail or in what is left of earlier ones. */
export async function mailDigest(letters: readonly Marked[], tending: Tending): Promise<void> {
  const { ports } = tending;
  for (const [name, group] of await nameDigests(letters, ports)) {
    const lives = group.map(([, { life }]) => life);
    const envelopes = group.map(([, kept]) => envelopeOf(kept));
    // First: what is told of a mail that nobody wrote down would reach no letter.
    await ports.noteDigest(
      name,
      envelopes.map(({ receipt }) => receipt),
    );
    const send = (mayBeSecond: boolean) =>
      ports.forwardDigest(name, envelopes, mayBeSecond || isAgain(name));
    await settleMail(group, await mailOnce(name, lives, send, tending), tending);
  }
}

function envelopeOf(kept: KeptLetter): Envelope {
  const { letter } = kept;
  if (!letter) throw new Error('A letter that was opened is mailed no more.');
  return { ...kept, letter };
}
