import type { Life } from './life.ts';
import type { Receipt } from './receipt.ts';
import { CANARY_SILENCE, CANARY_TAKEN, CANARY_THROUGH } from './terms.ts';

/** The daily test letter, marked, which goes the way of a visitor's. */
export interface Canary {
  /** Number of the last canary letter. */
  receipt: Receipt;
  sentAt: Date;
  /** When the site took it; `null` as long as the site did not say so. */
  takenAt: Date | null;
  /** When a canary letter last came through; `null` when none has. */
  throughAt: Date | null;
}

/**
 * Why the daily test failed: the site did not take its letter, it has not reached the mailbox, it is nowhere, or
 * none was sent.
 */
export type CanaryFault = 'refused' | 'stuck' | 'lost' | 'missing';

/** The canary as it is known now, and what is wrong with it. */
export interface Verdict {
  canary: Canary;
  fault: CanaryFault | null;
}

/**
 * Judges the last canary letter: it came through when it was seen in the mailbox, and not before.
 * @param life of its letter; `null` when the store has none
 */
export function judgeCanary(canary: Canary, life: Life | null, now: Date): Verdict {
  const age = now.getTime() - canary.sentAt.getTime();
  const throughAt = life?.deliveredAt ?? canary.throughAt;
  const seen =
    throughAt?.getTime() === canary.throughAt?.getTime() ? canary : { ...canary, throughAt };
  if (age > CANARY_SILENCE) return { canary: seen, fault: 'missing' };
  if (throughAt && throughAt >= canary.sentAt) return { canary: seen, fault: null };
  // Who did not hear that it was taken may still find it in the store.
  if (!canary.takenAt && !life) return { canary, fault: age > CANARY_TAKEN ? 'refused' : null };
  return { canary, fault: age > CANARY_THROUGH ? (life ? 'stuck' : 'lost') : null };
}
