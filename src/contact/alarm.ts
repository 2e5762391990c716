import { words } from '#lib/words.ts';
import { timeInWords } from '#lib/in-words.ts';
import type { CanaryFault } from './canary.ts';
import type { Mail } from './mail.ts';
import type { Receipt } from './receipt.ts';
import {
  AFTER_RETURN,
  CANARY_POST_LIMIT,
  CANARY_SILENCE,
  CANARY_THROUGH,
  LATE,
  LONGEST_KEPT,
  PLACES_LIFE,
  UNREACHED,
} from './terms.ts';

/** What somebody technical has to look at. */
export type Alarm =
  | { kind: 'late' | 'returned' | 'unopened' | 'waiting'; receipts: readonly Receipt[] }
  /** More than half of an hour's places was taken. */
  | { kind: 'busy'; receipts: readonly [] }
  | { kind: CanaryFault; receipts: readonly [Receipt] };

/** What passed before each alarm. */
const term: Record<Alarm['kind'], number> = {
  late: LATE,
  returned: AFTER_RETURN,
  unopened: LONGEST_KEPT,
  waiting: UNREACHED,
  busy: PLACES_LIFE,
  refused: CANARY_POST_LIMIT,
  stuck: CANARY_THROUGH,
  lost: CANARY_THROUGH,
  missing: CANARY_SILENCE,
};

/** The mail of an alarm: numbers of letters, and what to do; no word of a message. */
export function alarmMail({ kind, receipts }: Alarm): Mail {
  const { subject, lines, look } = words.alarm[kind];
  const said = lines.map((line) => line.replace('{time}', timeInWords(term[kind])));
  return { subject, text: [...said, '', ...receipts, '', look].join('\n'), attachments: [] };
}

/** One alarm of a kind a day: the key under which the mail service knows it again. */
export function alarmKey({ kind }: Alarm, now: Date): string {
  return `alarm-${kind}-${now.toISOString().slice(0, 10)}`;
}
