import { CANARY_SILENCE, CANARY_THROUGH, LATE, NEARLY_FORGOTTEN } from '#contact/terms.ts';
import type { Call } from './clock.ts';
import { HOUR } from './plan.ts';
import type { Facts, Hold } from './promises.ts';
import { cameBack, type Truth } from './truth.ts';

/** The promises about alarms, at which every run that nothing stood in the way of is looked at. */
export interface AlarmPromises {
  runStarts: () => void;
  ran: (call: Call) => void;
}

/** A letter that does not get further is looked at after an hour and a quarter at most; a run takes a dozen. */
const UNTIL_LOOK = 2 * HOUR;
const DAY = 26 * HOUR;

/** After such a silence of the host, much waits for its turn. */
const SILENCE = 1.2 * HOUR;

/** Watches the alarms. */
export function alarmsIn({ truth, store }: Facts, hold: Hold): AlarmPromises {
  let isRunning = false;
  let lastRun = truth.now();
  /** Since when no run was in trouble. */
  let wellSince = truth.now();
  const watch: Watch = {
    truth,
    hold,
    isOver: (moment, term) => truth.now() > Math.max(moment, wellSince) + term,
    rang: (kinds, since) =>
      truth.alarms.some(
        ({ key, time }) => time >= since && kinds.some((kind) => key.startsWith(`alarm-${kind}-`)),
      ),
  };
  return {
    runStarts: () => {
      const isSilent = truth.now() - lastRun > SILENCE;
      if (isRunning || isSilent) wellSince = truth.now();
      isRunning = true;
      lastRun = truth.now();
    },
    ran: ({ troubled }) => {
      isRunning = false;
      if (troubled > 0) {
        wellSince = truth.now();
        return;
      }
      for (const [receipt, since] of truth.keptSince) letterRings(receipt, since, watch);
      canaryRings(store.textOf('control', 'last') ?? '{}', watch);
    },
  };
}

interface Watch {
  truth: Truth;
  hold: Hold;
  /** Whether all was well for so long after a moment. */
  isOver: (moment: number, term: number) => boolean;
  /** Whether an alarm of one of these kinds rang since then. */
  rang: (kinds: readonly string[], since: number) => boolean;
}

function letterRings(receipt: string, since: number, { truth, hold, isOver, rang }: Watch): void {
  const { isDelivered, mailsWith, saidOpen, now } = truth;
  if (saidOpen.has(receipt)) return;
  const age = Math.round((now() - since) / HOUR);
  if (isOver(since + NEARLY_FORGOTTEN, UNTIL_LOOK) && !receipt.startsWith('CCCC'))
    hold(
      rang(['unopened', 'late', 'returned'], since + NEARLY_FORGOTTEN - DAY),
      `nobody opens ${receipt} for ${age} h, without an alarm`,
    );
  if (isDelivered(receipt)) return;
  const last = mailsWith(receipt).at(-1);
  if (last?.wasKept && cameBack(last, now()) && isOver(last.fate.at, UNTIL_LOOK))
    hold(rang(['returned'], last.fate.at - DAY), `${receipt} came back, without an alarm`);
  if (isOver(since + LATE, UNTIL_LOOK))
    hold(rang(['late', 'returned'], now() - DAY), `${receipt} is late ${age} h without an alarm`);
}

function canaryRings(text: string, { truth, hold, isOver, rang }: Watch): void {
  const { receipt = '', sentAt } = JSON.parse(text) as Record<string, string>;
  if (sentAt === undefined) return;
  const sent = Date.parse(sentAt);
  const kinds = ['missing', 'stuck', 'lost', 'refused'];
  if (isOver(sent + CANARY_THROUGH, HOUR / 2) && !truth.isDelivered(receipt))
    hold(rang(kinds, sent - 5 * HOUR), `the canary ${receipt} does not arrive, without an alarm`);
  if (isOver(sent + CANARY_SILENCE, HOUR))
    hold(rang(kinds, truth.now() - DAY), 'there is no canary, and no alarm');
}
