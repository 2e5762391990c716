import { allOver } from '#lib/all-over.ts';
import { isAgain, nameDigests, type Marked } from './digest-names.ts';
import {
  ageOf,
  isYoung,
  looked,
  mailed,
  notMailed,
  reminded,
  stepOf,
  type Life,
  type MailFate,
} from './life.ts';
import {
  LATE,
  LEFT_TO_ITS_LETTER,
  LONGEST_KEPT,
  NEARLY_FORGOTTEN,
  PUT_OFF,
  UNREACHED,
} from './terms.ts';
import type { Receipt } from './receipt.ts';
import type { Envelope } from './receive.ts';
import { MOST_DUE, type KeptLetter, type Mark, type TendPorts } from './tend-ports.ts';

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

/** Letters that leave, or are named, together at the end of a run. */
interface Tending {
  ports: TendPorts;
  run: Run;
  digest: Marked[];
  reminders: Marked[];
  /** How far the letters had come that were looked at. */
  lives: Map<Receipt, Life>;
  /** What became of the mails that this run asked after: one may have brought a hundred letters. */
  fates: Map<string, MailFate>;
  /** Whether the mail service was asked for something before, so that it gets a pause. */
  hasMailed: boolean;
}

/**
 * Does for every letter whose moment has come what is next in its life. One that cannot be brought further
 * never holds up another: it waits, and is late.
 * @throws when the store cannot be listed
 */
export async function tendLetters(ports: TendPorts): Promise<Run> {
  const run = newRun();
  const tending: Tending = {
    ports,
    run,
    digest: [],
    reminders: [],
    lives: new Map(),
    fates: new Map(),
    hasMailed: false,
  };
  const seen = new Set<Receipt>();
  const marks = await ports.due(ports.now());
  for (const mark of marks.slice(0, MOST_DUE)) {
    if (!ports.hasTime()) break;
    // After a run that stopped half way a letter may have several marks.
    if (seen.has(mark.receipt)) await (isOld(mark, ports) ? drop(mark, ports) : undefined);
    else await attempt(tending, [mark], () => tendOne(mark, tending));
    seen.add(mark.receipt);
  }
  noteWaiting(
    marks.find(({ receipt }) => !seen.has(receipt)),
    tending,
  );
  await together(tending, tending.digest, mailDigest);
  await together(tending, tending.reminders, remind);
  return run;
}

// What a port throws may hold a word of the message: it ends here.
async function attempt(
  { ports, run, lives }: Tending,
  marks: readonly Mark[],
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch {
    run.failed += marks.length;
    for (const { receipt } of marks) noteLate(receipt, lives.get(receipt), { ports, run });
    const at = new Date(ports.now().getTime() + PUT_OFF);
    // If even this fails, the letters are simply looked at again in the next run.
    await Promise.all(marks.map((mark) => move(mark, at, ports))).catch(() => undefined);
  }
}

async function together(
  tending: Tending,
  letters: readonly Marked[],
  work: (letters: readonly Marked[], tending: Tending) => Promise<void>,
): Promise<void> {
  if (letters.length === 0) return;
  const marks = letters.map(([mark]) => mark);
  await attempt(tending, marks, () => work(letters, tending));
}

async function tendOne(mark: Mark, tending: Tending): Promise<void> {
  const { ports } = tending;
  const kept = await ports.find(mark.receipt);
  const now = ports.now();
  if (!kept) return isOld(mark, ports) ? drop(mark, ports) : leave(mark, ports);
  tending.lives.set(mark.receipt, kept.life);
  if (kept.life.nextAt > now) return move(mark, kept.life.nextAt, ports);
  const step = stepOf(kept.life, mark.receipt, kept.tokenHash !== null, now);
  if (step === 'remind') tending.reminders.push([mark, kept]);
  else if (step === 'mail' && kept.life.isOverflow) tending.digest.push([mark, kept]);
  else await steps[step](mark, kept, tending);
}

const steps = { mail, look, forget };

async function mail(mark: Mark, kept: KeptLetter, tending: Tending): Promise<void> {
  const { ports } = tending;
  const send = (mayBeSecond: boolean) =>
    ports.forward(envelopeOf(kept), kept.life.returned, mayBeSecond);
  await settleMail(
    [[mark, kept]],
    await mailOnce(mark.receipt, [kept.life], send, tending),
    tending,
  );
}

/** What `mailOnce` gives when the mail service took nothing. */
const REFUSED = Symbol('refused');

async function mailOnce(
  name: string,
  lives: readonly Life[],
  send: (mayBeSecond: boolean) => Promise<string | null>,
  tending: Tending,
): Promise<string | null | typeof REFUSED> {
  const { ports } = tending;
  await rest(tending);
  try {
    // One mail came back; another, of which nobody heard, may have arrived. The list still holds the first.
    if (lives.some(({ returned }) => returned > 0)) return await send(true);
    if (lives.every((life) => isYoung(life, ports.now()))) return await send(false);
    const sent = await ports.wasSent(name);
    return sent === null || sent === 'none' ? await send(sent === null) : sent.id;
  } catch {
    return REFUSED;
  }
}

async function settleMail(
  letters: readonly Marked[],
  id: string | null | typeof REFUSED,
  tending: Tending,
): Promise<void> {
  const { ports, run } = tending;
  // One draw for all, so that what left together waits together.
  const chance = ports.chance();
  const now = ports.now();
  const next = (life: Life) =>
    id === REFUSED ? notMailed(life, now, ports.firstWait(), chance) : mailed(life, id, now);
  run[id === REFUSED ? 'failed' : 'done'] += letters.length;
  await settleAll(letters, next, tending);
}

async function mailDigest(letters: readonly Marked[], tending: Tending): Promise<void> {
  const { ports } = tending;
  for (const [name, group] of await nameDigests(letters, ports)) {
    const lives = group.map(([, { life }]) => life);
    const envelopes = group.map(([, kept]) => envelopeOf(kept));
    // First: what is told of a mail that nobody wrote down would reach no letter.
    await ports.noteDigest(
      name,
      envelopes.map(({ receipt }) => receipt),
    );
    const send = (mayBeSecond: boolean) =>
      ports.forwardDigest(name, envelopes, mayBeSecond || isAgain(name));
    await settleMail(group, await mailOnce(name, lives, send, tending), tending);
  }
}

async function look(mark: Mark, kept: KeptLetter, tending: Tending): Promise<void> {
  const { ports, run } = tending;
  const { receipt } = mark;
  const fate = await fateOf(kept, tending);
  const life = looked(kept.life, fate, ports.now(), ports.workingDays());
  if (fate !== 'pending' && fate !== 'delivered') run.returned.push(receipt);
  if (life.deliveredAt) run.done += 1;
  await settle(mark, kept, life, tending);
}

async function fateOf(kept: KeptLetter, tending: Tending): Promise<MailFate> {
  const { mailId, digest } = kept.life;
  const mail = mailId ?? digest ?? kept.receipt;
  const known = tending.fates.get(mail);
  if (known) return known;
  await rest(tending);
  const fate = await tending.ports.fate(kept);
  tending.fates.set(mail, fate);
  return fate;
}

async function forget(mark: Mark, { life }: KeptLetter, { ports, run }: Tending): Promise<void> {
  if (!life.openedAt && ageOf(life, ports.now()) >= LONGEST_KEPT) run.unopened.push(mark.receipt);
  await ports.forget(mark.receipt);
  await drop(mark, ports);
}

async function remind(letters: readonly Marked[], tending: Tending): Promise<void> {
  const { ports, run } = tending;
  // First: an alarm has other bells than the mail of the week.
  for (const [mark, { life }] of letters)
    if (ageOf(life, ports.now()) >= NEARLY_FORGOTTEN) run.unopened.push(mark.receipt);
  await rest(tending);
  await ports.remind(letters.map(([{ receipt }]) => receipt));
  await settleAll(letters, (life) => reminded(life, ports.now()), tending);
}

/** All at once: one by one, a hundred letters take longer than the host gives a run. */
async function settleAll(
  letters: readonly Marked[],
  next: (life: Life) => Life,
  tending: Tending,
): Promise<void> {
  await allOver(letters.map(([mark, kept]) => settle(mark, kept, next(kept.life), tending)));
}

// The new mark comes first: a letter without a mark is looked at only by the sweep of the night.
async function settle(
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

async function move(mark: Mark, at: Date, ports: TendPorts): Promise<void> {
  await ports.mark({ receipt: mark.receipt, at });
  await drop(mark, ports);
}

// In its place it would hold up what is behind: a store that fails may leave hundreds.
async function leave(mark: Mark, ports: TendPorts): Promise<void> {
  const { receipt, at, since = at } = mark;
  await ports.mark({ receipt, at: new Date(ports.now().getTime() + PUT_OFF), since });
  await drop(mark, ports);
}

// One that stays does no harm, but that its letter is looked at once more.
async function drop(mark: Mark, ports: TendPorts): Promise<void> {
  await ports.unmark(mark).catch(() => undefined);
}

// A mark is written before its letter, which may still be on its way; and a store that fails may say that there
// is none.
function isOld({ at, since = at }: Mark, ports: TendPorts): boolean {
  return since.getTime() + LEFT_TO_ITS_LETTER < ports.now().getTime();
}

function noteLate(
  receipt: Receipt,
  life: Life | undefined,
  { ports, run }: Pick<Tending, 'ports' | 'run'>,
): void {
  if (!life || life.deliveredAt || run.late.includes(receipt)) return;
  if (ageOf(life, ports.now()) > LATE) run.late.push(receipt);
}

function noteWaiting(mark: Mark | undefined, { ports, run }: Tending): void {
  if (mark && ports.now().getTime() - mark.at.getTime() > UNREACHED) run.waiting.push(mark.receipt);
}

async function rest(tending: Tending): Promise<void> {
  if (tending.hasMailed) await tending.ports.pause();
  tending.hasMailed = true;
}

function envelopeOf(kept: KeptLetter): Envelope {
  const { letter } = kept;
  if (!letter) throw new Error('A letter that was opened is mailed no more.');
  return { ...kept, letter };
}
