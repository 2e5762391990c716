import { allOver } from '#lib/all-over.ts';
import type { Marked } from './digest-names.ts';
import { ageOf, type Life, type MailFate } from './life.ts';
import type { Receipt } from './receipt.ts';
import type { KeptLetter, Mark, TendPorts } from './tend-ports.ts';
import { LATE, LEFT_TO_ITS_LETTER, PUT_OFF } from './terms.ts';

/** How a run ended. */
export interface Run {
  /** How many letters it brought further. */
  done: number;
  failed: number;
  /** Letters that have not reached the mailbox within an hour. */
  late: Receipt[];
  /** Letters whose mail came back, and why. */
  returned: Receipt[];
  /** Letters that will be forgotten within a week, unopened, or were. */
  unopened: Receipt[];
  /** The oldest letter that no run reached for too long: nobody read it, so that nobody knows what it lacks. */
  waiting: Receipt[];
}

/** A run that brought nothing further. */
export function newRun(): Run {
  return { done: 0, failed: 0, late: [], returned: [], unopened: [], waiting: [] };
}

/** A run on its way. */
export interface Tending {
  ports: TendPorts;
  run: Run;
  /** Letters that leave, or are named, together at its end. */
  digest: Marked[];
  reminders: Marked[];
  /** How far the letters had come that were looked at. */
  lives: Map<Receipt, Life>;
  /** What became of the mails that this run asked after: one may have brought a hundred letters. */
  fates: Map<string, MailFate>;
  /** Whether the mail service was asked for something before, so that it gets a pause. */
  hasMailed: boolean;
}

/** A run that has looked at no letter yet. */
export function newTending(ports: TendPorts): Tending {
  return {
    ports,
    run: newRun(),
    digest: [],
    reminders: [],
    lives: new Map(),
    fates: new Map(),
    hasMailed: false,
  };
}

/** Writes down how far letters came, all at once: one by one, a hundred letters take longer than the host gives a run. */
export async function settleAll(
  letters: readonly Marked[],
  next: (life: Life) => Life,
  tending: Tending,
): Promise<void> {
  await allOver(letters.map(([mark, kept]) => settle(mark, kept, next(kept.life), tending)));
}

/** Writes down how far a letter came. The new mark comes first: without one, only the sweep of the night looks at it. */
export async function settle(
  mark: Mark,
  kept: KeptLetter,
  life: Life,
  { ports, run }: Tending,
): Promise<void> {
  noteLate(mark.receipt, life, { ports, run });
  await ports.mark({ receipt: mark.receipt, at: life.nextAt });
  await ports.write(kept, life);
  await drop(mark, ports);
}

/** Looks at a letter again at another moment. */
export async function move(mark: Mark, at: Date, ports: TendPorts): Promise<void> {
  await ports.mark({ receipt: mark.receipt, at });
  await drop(mark, ports);
}

/** Leaves a mark to a letter that cannot be found, in a later place: hundreds of them would hold up what is behind. */
export async function leave(mark: Mark, ports: TendPorts): Promise<void> {
  const { receipt, at, since = at } = mark;
  await ports.mark({ receipt, at: new Date(ports.now().getTime() + PUT_OFF), since });
  await drop(mark, ports);
}

/** Takes a mark away; one that stays does no harm, but that its letter is looked at once more. */
export async function drop(mark: Mark, ports: TendPorts): Promise<void> {
  await ports.unmark(mark).catch(() => undefined);
}

/**
 * Whether a letter that cannot be found is gone. Its mark is written before it, so that it may still be on its way; and a
 * store that fails may say that there is none.
 */
export function isOld({ at, since = at }: Mark, ports: TendPorts): boolean {
  return since.getTime() + LEFT_TO_ITS_LETTER < ports.now().getTime();
}

/** Names a letter that is not in the mailbox in time. */
export function noteLate(
  receipt: Receipt,
  life: Life | undefined,
  { ports, run }: Pick<Tending, 'ports' | 'run'>,
): void {
  if (!life || life.deliveredAt || run.late.includes(receipt)) return;
  if (ageOf(life, ports.now()) > LATE) run.late.push(receipt);
}

/** Gives the mail service a pause, unless this is the first that it is asked. */
export async function rest(tending: Tending): Promise<void> {
  if (tending.hasMailed) await tending.ports.pause();
  tending.hasMailed = true;
}
