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

/** Why the daily test failed: the site did not take its letter, it is stuck in the store, or none was sent. */
export type CanaryFault = 'refused' | 'stuck' | 'missing';

/** The canary as it is known now, and what is wrong with it. */
export interface Verdict {
  canary: Canary;
  fault: CanaryFault | null;
}

/**
 * Judges the last canary letter: it came through when the site took it, and it is no longer in the store.
 * @param kept numbers that are in the store now
 */
export function judgeCanary(canary: Canary, kept: readonly Receipt[], now: Date): Verdict {
  const age = now.getTime() - canary.sentAt.getTime();
  if (kept.includes(canary.receipt))
    return { canary, fault: age > CANARY_THROUGH ? 'stuck' : null };
  if (age > CANARY_SILENCE) return { canary, fault: 'missing' };
  if (canary.takenAt === null) return { canary, fault: age > CANARY_TAKEN ? 'refused' : null };
  const isNews = canary.throughAt === null || canary.throughAt < canary.sentAt;
  return { canary: isNews ? { ...canary, throughAt: now } : canary, fault: null };
}
