import * as z from 'zod/mini';
import { opened, type Life } from './life.ts';
import type { Receipt } from './receipt.ts';
import { receiptSchema } from './receipt-schema.ts';
import { hashOf, isToken } from './secrets.ts';
import type { KeptLetter, Mark } from './tend-ports.ts';

/** Address to which the token of an opened letter is posted. */
export const OPENED_ADDRESS = '/api/opened';

/** How far a letter came, as its sender may know it. */
export interface Progress {
  keptAt: Date;
  deliveredAt: Date | null;
  /** Whether the mailbox is where it was delivered; a mail server of its own says only that it took the mail. */
  isInMailbox: boolean;
  openedAt: Date | null;
}

const openedSchema = z.strictObject({
  receipt: receiptSchema,
  token: z.string().check(z.refine(isToken)),
});

/** Reads `{ "receipt", "token" }` as JSON; `null` when it is something else. */
export function readOpened(text: string): { receipt: Receipt; token: string } | null {
  try {
    return openedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What following a letter needs from the world. Each may reject. */
export interface FollowPorts {
  now: () => Date;
  /** Counts a try for a number, known or not; false when there were too many within the hour. */
  takeTry: (receipt: Receipt) => Promise<boolean>;
  /** Whether the mail service tells what became of a mail that it took. */
  seesMailbox: () => boolean;
  find: (receipt: Receipt) => Promise<KeptLetter | null>;
  write: (kept: KeptLetter, life: Life) => Promise<KeptLetter | null>;
  mark: (mark: Mark) => Promise<void>;
}

/** What a sender is told: an unknown number and a wrong code are the same. */
export type Followed = { kind: 'known'; progress: Progress } | { kind: 'unknown' | 'tooOften' };

/**
 * Says how far a letter came to who shows its code.
 * @throws when the store cannot be read
 */
export async function follow(
  receipt: Receipt,
  code: string,
  ports: FollowPorts,
): Promise<Followed> {
  if (!(await ports.takeTry(receipt))) return { kind: 'tooOften' };
  const [kept, hash] = await Promise.all([ports.find(receipt), hashOf(code)]);
  if (kept?.codeHash !== hash) return { kind: 'unknown' };
  const { keptAt, deliveredAt, openedAt } = kept.life;
  const isInMailbox = deliveredAt !== null && (openedAt !== null || sees(ports));
  return { kind: 'known', progress: { keptAt, deliveredAt, isInMailbox, openedAt } };
}

// With broken settings of the mail nobody can tell, and its sender still hears the rest.
function sees({ seesMailbox }: FollowPorts): boolean {
  try {
    return seesMailbox();
  } catch {
    return false;
  }
}

/** How often somebody else may write beside us before we give up. */
const TRIES = 3;

/**
 * Writes down that somebody with a key opened a letter, and takes its ciphertext out of the store.
 * @param token from inside the letter
 * @returns when it was opened first; `null` when no letter has that number and token
 * @throws when the store cannot be read, or does not take it
 */
export async function markOpened(
  receipt: Receipt,
  token: string,
  ports: FollowPorts,
): Promise<Date | null> {
  const hash = await hashOf(token);
  for (let time = 0; time < TRIES; time++) {
    const kept = await ports.find(receipt);
    if (kept?.tokenHash !== hash) return null;
    if (kept.life.openedAt) return kept.life.openedAt;
    const life = opened(kept.life, ports.now());
    await ports.mark({ receipt, at: life.nextAt });
    if (await ports.write(kept, life)) return life.openedAt;
  }
  throw new Error('The store changes all the time.');
}
