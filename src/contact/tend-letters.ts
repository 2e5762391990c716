import { ageOf, looked, reminded, stepOf, type MailFate } from './life.ts';
import type { Marked } from './digest-names.ts';
import { mail, mailDigest } from './mail-kept.ts';
import type { Receipt } from './receipt.ts';
import { MOST_DUE, type KeptLetter, type Mark, type TendPorts } from './tend-ports.ts';
import {
  drop,
  isOld,
  leave,
  move,
  newTending,
  noteLate,
  rest,
  settle,
  settleAll,
  type Run,
  type Tending,
} from './tending.ts';
import { LONGEST_KEPT, NEARLY_FORGOTTEN, PUT_OFF, UNREACHED } from './terms.ts';

/**
 * Does for every letter whose moment has come what is next in its life. One that cannot be brought further
 * never holds up another: it waits, and is late.
 * @throws when the store cannot be listed
 */
export async function tendLetters(ports: TendPorts): Promise<Run> {
  const tending = newTending(ports);
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
  return tending.run;
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

function noteWaiting(mark: Mark | undefined, { ports, run }: Tending): void {
  if (mark && ports.now().getTime() - mark.at.getTime() > UNREACHED) run.waiting.push(mark.receipt);
}
