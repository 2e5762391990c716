import { words } from '#lib/words.ts';
import type { CanaryFault } from './canary.ts';
import type { Mail } from './mail.ts';
import type { Receipt } from './receipt.ts';

/** What somebody technical has to look at. */
export type Alarm =
  | { kind: 'overdue'; receipts: readonly Receipt[] }
  | { kind: CanaryFault; receipts: readonly [Receipt] };

/** The mail of an alarm: numbers of letters, and what to do; no word of a message. */
export function alarmMail({ kind, receipts }: Alarm): Mail {
  const { subject, lines, look } = words.alarm[kind];
  return { subject, text: [...lines, '', ...receipts, '', look].join('\n'), attachment: null };
}

/** One alarm of a kind a day: the key under which the mail service knows it again. */
export function alarmKey({ kind }: Alarm, now: Date): string {
  return `alarm-${kind}-${now.toISOString().slice(0, 10)}`;
}
