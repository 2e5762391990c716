import type { Envelope } from './receive.ts';
import type { Receipt } from './receipt.ts';

/** A number in the store; times are `null` when the store was stopped before it wrote them. */
export interface OutboxEntry {
  receipt: Receipt;
  keptAt: Date | null;
  /** How often a run tried to forward it. */
  attempts: number;
  /** Not to be tried before; `null` for at once. */
  nextAt: Date | null;
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
  fetch: (receipt: Receipt) => Promise<Envelope | null>;
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
  /** Numbers of letters that have waited for more than two days. */
  overdue: Receipt[];
}

const HOUR = 3_600_000;

/** The mail service forgets its keys after 24 hours; an hour earlier we look for ourselves. */
const KEY_LIFE = 23 * HOUR;
const OVERDUE = 48 * HOUR;
const LONGEST_WAIT = HOUR;

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
  const left = new Set(kept.filter((one) => ageOf(one, ports) > OVERDUE));
  for (const one of due(kept, youngest, ports.now())) {
    if (!ports.hasTime()) break;
    if (run.forwarded + run.failed > 0) await ports.pause();
    const isDone = await forwardOne(one, ports);
    if (isDone) left.delete(one);
    run[isDone ? 'forwarded' : 'failed'] += 1;
  }
  return { ...run, overdue: [...left].map(({ receipt }) => receipt).sort() };
}

function due(kept: OutboxEntry[], youngest: Date, now: Date): OutboxEntry[] {
  const since = ({ keptAt }: OutboxEntry) => keptAt?.getTime() ?? 0;
  return kept
    .filter((one) => since(one) <= youngest.getTime())
    .filter(({ nextAt }) => nextAt === null || nextAt.getTime() <= now.getTime())
    .sort((one, other) => one.attempts - other.attempts || since(one) - since(other));
}

function ageOf({ keptAt }: OutboxEntry, { now }: DrainPorts): number {
  return keptAt === null ? 0 : now().getTime() - keptAt.getTime();
}

async function forwardOne(kept: OutboxEntry, ports: DrainPorts): Promise<boolean> {
  try {
    await deliverAgain(kept, ports);
    await ports.forget(kept.receipt);
    return true;
  } catch {
    await postpone(kept, ports);
    return false;
  }
}

async function deliverAgain(kept: OutboxEntry, ports: DrainPorts): Promise<void> {
  const envelope = await ports.fetch(kept.receipt);
  if (!envelope) return;
  if (ageOf(kept, ports) <= KEY_LIFE) {
    await ports.forward(envelope, false);
    return;
  }
  const wasSent = await ports.wasSent(kept.receipt);
  if (wasSent !== true) await ports.forward(envelope, wasSent === null);
}

// If even this fails, the letter is simply tried again in the next run.
async function postpone({ receipt, attempts }: OutboxEntry, ports: DrainPorts): Promise<void> {
  const wait =
    Math.min(ports.firstWait() * 2 ** attempts, LONGEST_WAIT) * (0.75 + ports.chance() / 2);
  const nextAt = new Date(ports.now().getTime() + wait);
  await ports.postpone(receipt, attempts + 1, nextAt).catch(() => undefined);
}
