import type { Receipt } from './receipt.ts';

/** The daily control: a marked letter that goes the whole way. */
export interface Control {
  /** Number of the last control letter. */
  receipt: Receipt;
  sentAt: Date;
  /** When a control letter last came through; `null` when none has. */
  throughAt: Date | null;
}

/** What stands the control still: a letter that stays in the store, or no new letter. */
export type Standstill = 'stuck' | 'silent';

/** How the control stands. */
export interface Verdict {
  control: Control;
  standstill: Standstill | null;
}

const MINUTE = 60_000;
const LONGEST_WAY = 30 * MINUTE;
const LONGEST_SILENCE = 26 * 60 * MINUTE;

/**
 * Judges the last control letter: it came through when it is no longer in the store.
 * @param kept numbers that are in the store now
 */
export function judge(control: Control, kept: readonly Receipt[], now: Date): Verdict {
  const age = now.getTime() - control.sentAt.getTime();
  if (kept.includes(control.receipt))
    return { control, standstill: age > LONGEST_WAY ? 'stuck' : null };
  const isNews = control.throughAt === null || control.throughAt < control.sentAt;
  return {
    control: isNews ? { ...control, throughAt: now } : control,
    standstill: age > LONGEST_SILENCE ? 'silent' : null,
  };
}
