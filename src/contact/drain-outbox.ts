import type { Envelope } from './receive.ts';
import type { Receipt } from './receipt.ts';
import { LONGEST_WAIT, MAIL_KEY_LIFE, OVERDUE } from './terms.ts';

/** The times of a letter in the store, as far as they could be read. */
export interface OutboxTimes {
  keptAt: Date | null;
  /** How often a run tried to forward it. */
  attempts: number;
  /** Not to be tried before; `null` for at once. */
  nextAt: Date | null;
}

/** A number in the store. Its times are a hint: a listing reads them in haste, `fetch` reads them for sure. */
export interface OutboxEntry extends OutboxTimes {
  receipt: Receipt;
}

/** A letter in the store; `keptAt` is `null` when the store was stopped before it wrote that. */
export interface KeptLetter extends OutboxTimes {
  envelope: Envelope;
}

/** What `drainOutbox` needs from the world. Each may reject. */
export interface DrainPorts {
  now: () => Date;
  /** From 0 up to 1. */
  chance: () => number;
  /** First wait of a letter that did not leave, in milliseconds. */
  firstWait: () => number;
  list: () => Promise<OutboxEntry[]>;
  /** `null` when the letter is gone by now. */
  fetch: (receipt: Receipt) => Promise<KeptLetter | null>;
  /** Whether the mail service knows a mail with that number; `null` when it does not say. */
  wasSent: (receipt: Receipt) => Promise<boolean | null>;
  /** `mayBeSecond` when an earlier try may have arrived and nobody can tell. */
  forward: (envelope: Envelope, mayBeSecond: boolean) => Promise<void>;
  forget: (receipt: Receipt) => Promise<void>;
  /** Writes when to try again; never brings back a letter that is gone. */
  postpone: (receipt: Receipt, attempts: number, nextAt: Date) => Promise<void>;
  /** False once the run has to end; what is left waits for the next. */
  hasTime: () => boolean;
  /** Leaves the mail service room for messages that come in meanwhile. */
  pause: () => Promise<void>;
}

/** How a run ended. */
export interface Run {
  forwarded: number;
  failed: number;
  /** Numbers of letters that have waited for more than two days, or failed and do not tell how long. */
  overdue: Receipt[];
}

/**
 * Forwards the letters that stayed behind and forgets them: those that were tried least first, so that
 * a letter that cannot leave never holds up another. One that fails waits twice as long each time, up to
 * an hour, give or take a quarter.
 * @param youngest letters kept after this moment are left to the post that brought them
 * @throws when the store cannot be listed
 */
export async function drainOutbox(youngest: Date, ports: DrainPorts): Promise<Run> {
  const run: Run = { forwarded: 0, failed: 0, overdue: [] };
  const kept = await ports.list();
  const left = new Set(kept.filter((one) => isOverdue(one, ports)).map(({ receipt }) => receipt));
  for (const one of kept.filter((each) => isDue(each, youngest, ports)).sort(byTries)) {
    if (!ports.hasTime()) break;
    if (run.forwarded + run.failed > 0) await ports.pause();
    const ending = await forwardOne(one, youngest, ports);
    if (ending === 'forwarded') left.delete(one.receipt);
    if (ending === 'overdue') left.add(one.receipt);
    if (ending !== 'waits') run[ending === 'forwarded' ? 'forwarded' : 'failed'] += 1;
  }
  return { ...run, overdue: [...left].sort() };
}

function isOverdue({ keptAt }: OutboxTimes, ports: DrainPorts): boolean {
  return keptAt !== null && ageOf(keptAt, ports) > OVERDUE;
}

// A time that is not known keeps nothing waiting here: `fetch` tells it.
function isDue({ keptAt, nextAt }: OutboxTimes, youngest: Date, { now }: DrainPorts): boolean {
  return (keptAt === null || keptAt <= youngest) && (nextAt === null || nextAt <= now());
}

function byTries(one: OutboxEntry, other: OutboxEntry): number {
  const since = ({ keptAt }: OutboxEntry) => keptAt?.getTime() ?? Infinity;
  return one.attempts - other.attempts || (since(one) < since(other) ? -1 : 1);
}

function ageOf(keptAt: Date, { now }: DrainPorts): number {
  return now().getTime() - keptAt.getTime();
}

type Ending = 'forwarded' | 'failed' | 'overdue' | 'waits';

async function forwardOne(
  { receipt }: OutboxEntry,
  youngest: Date,
  ports: DrainPorts,
): Promise<Ending> {
  let kept: KeptLetter | null = null;
  try {
    kept = await ports.fetch(receipt);
    // Nothing is forgotten unseen: a store that hides a letter for a moment must not lose it.
    if (kept === null || !isDue(kept, youngest, ports)) return 'waits';
    await deliverAgain(kept, ports);
    await ports.forget(receipt);
    return 'forwarded';
  } catch {
    if (kept === null) return 'failed';
    await postpone(kept, ports);
    return kept.keptAt === null || isOverdue(kept, ports) ? 'overdue' : 'failed';
  }
}

// A letter without a time may be older than the keys of the mail service: it is looked for as if it were.
async function deliverAgain({ envelope, keptAt }: KeptLetter, ports: DrainPorts): Promise<void> {
  if (keptAt !== null && ageOf(keptAt, ports) <= MAIL_KEY_LIFE) {
    await ports.forward(envelope, false);
    return;
  }
  const wasSent = await ports.wasSent(envelope.receipt);
  if (wasSent !== true) await ports.forward(envelope, wasSent === null);
}

// If even this fails, the letter is simply tried again in the next run.
async function postpone({ envelope, attempts }: KeptLetter, ports: DrainPorts): Promise<void> {
  const wait =
    Math.min(ports.firstWait() * 2 ** attempts, LONGEST_WAIT) * (0.75 + ports.chance() / 2);
  const nextAt = new Date(ports.now().getTime() + wait);
  await ports.postpone(envelope.receipt, attempts + 1, nextAt).catch(() => undefined);
}
