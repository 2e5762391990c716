import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { chanceFrom } from '#tests/builders/chance.ts';
import { builtZone, write, type Written } from './faults/letters.ts';
import { sendForm, sendSealed, type Sender } from './faults/sending.ts';
import { chaos, type Chaos } from './faults/chaos.ts';
import { openAll } from './faults/staff.ts';
import { count, isPromiseKept, type Sent, type Tally } from './faults/tally.ts';
import { compare, type MailStates } from './faults/mail-states.ts';
import type { Events } from './faults/response-modes.ts';
import { createTestbed, type Testbed } from './faults/testbed.ts';
import { command } from '#commands/terminal.ts';

const USAGE = `Sends letters to the real server while everything around it fails, and counts what became of them.

  npm run faults -- [--letters 600] [--seconds 90] [--seed <number>] [--port 4600]

Build the site first. It takes the port and the two after it. The same seed gives the same letters and
failures, though not the same moments. Exit code 1 when a letter is lost, doubled, spoilt or lied about.`;

/** Number of letters sent at once. */
const AT_ONCE = 20;
/** Time for senders to finish after the chaos. */
const AFTER_MS = 60_000;

interface Plan {
  letters: number;
  seconds: number;
  seed: number;
  port: number;
}

await command(USAGE, async () => {
  process.once('SIGINT', () => process.exit(130));
  const plan = planIn(process.argv.slice(2));
  console.info(`seed ${plan.seed}`);
  const testbed = await createTestbed(plan.port, plan.seed);
  try {
    const { tally, disruption, states } = await run(plan, testbed);
    const events = await testbed.mailEvents();
    report(tally, disruption, testbed.crashes(), await testbed.sealedLetters(), events);
    reportMails(states);
    const hasRung = states.returned === 0 || states.hasRung;
    const isKept = isPromiseKept(tally) && events.believed + states.wrong === 0 && hasRung;
    console.info(isKept ? 'The promise is kept.' : 'The promise is broken.');
    process.exitCode = isKept && testbed.crashes() === 0 ? 0 : 1;
  } finally {
    await testbed.stop();
  }
});

function planIn(args: string[]): Plan {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      letters: number,
      seconds: number,
      seed: number,
      port: number,
    },
  });
  const plan = {
    letters: Number(values.letters ?? 600),
    seconds: Number(values.seconds ?? 90),
    seed: Number(values.seed ?? randomInt(1_000_000)),
    port: Number(values.port ?? 4600),
  };
  if (!Object.values(plan).every((value) => Number.isInteger(value) && value >= 0))
    throw new Error(USAGE);
  return plan;
}

interface Ended {
  tally: Tally;
  disruption: Chaos;
  states: MailStates;
}

async function run(plan: Plan, testbed: Testbed): Promise<Ended> {
  await testbed.start();
  const end = Date.now() + plan.seconds * 1000;
  const [sent, disruption] = await Promise.all([
    sendAll(plan, end),
    chaos(testbed, chanceFrom(plan.seed + 1), end),
  ]);
  await drain(testbed);
  await testbed.tellAgain();
  const mails = await testbed.acceptedMails();
  const states = compare(await testbed.states(), await testbed.fates(), mails);
  await openAll(mails, testbed.port);
  return { tally: await count(sent, mails), disruption, states };
}

/** Sends bursts of letters, spread over the chaos, half of them sealed and half as a form. */
async function sendAll({ letters, seconds, seed, port }: Plan, end: number): Promise<Sent[]> {
  const chance = chanceFrom(seed);
  const zone = await builtZone();
  const sender: Sender = { port, zone, chance, end: end + AFTER_MS };
  const waiting = Array.from({ length: letters }, (_, id) => write(id, zone, chance));
  const pauseMs = (seconds * 1000 * AT_ONCE) / letters;
  const sending: Promise<Sent>[] = [];
  while (waiting.length > 0) {
    const burst = waiting.splice(0, AT_ONCE);
    sending.push(...burst.map((written) => send(written, sender)));
    await wait(chance.between(pauseMs * 0.5, pauseMs * 1.3));
  }
  return Promise.all(sending);
}

async function send(written: Written, sender: Sender): Promise<Sent> {
  const outcome = await (written.id % 2 === 0 ? sendSealed : sendForm)(written, sender);
  return { written, outcome };
}

/** The chaos is over: as after any night, the schedule runs until every letter is mailed. */
async function drain(testbed: Testbed): Promise<void> {
  for (let round = 0; round < 10; round++) {
    await testbed.kill();
    await testbed.start();
    if ((await testbed.hasForwardedAll()) && (await testbed.unmailedLetters()) === 0) return;
  }
  console.info(`${await testbed.unmailedLetters()} letters wait, also after ten starts.`);
}

function report(
  tally: Tally,
  { kills, changes }: Chaos,
  crashes: number,
  kept: number,
  events: Events,
): void {
  const lines: [string, number][] = [
    ['letters sent', tally.sent],
    ['SIGKILL', kills],
    ['changes of failure', changes],
    ['accepted', tally.accepted],
    ['delivered once', tally.once],
    ['checked by hCaptcha', tally.hcaptcha],
    ['told "not sent"', tally.notSent],
    ['told nothing (the connection broke)', tally.nothing],
    ['delivered, though not called sent', tally.unexpected],
    ['still sealed in the store, though opened', kept],
    ['server stopped by itself', crashes],
    ['delivered twice', tally.twice],
    ['mail events heard', events.heard],
    ['forged mail events believed', events.believed],
    ['lost', tally.lost],
    ['spoilt', tally.spoilt],
    ['lied about', tally.lies.length],
  ];
  lines.forEach(print);
  for (const why of tally.lies) console.info(`        ${why}`);
}

function reportMails({ delivered, returned, unheard, wrong, hasRung }: MailStates): void {
  print(['letters that the site knows to be in the mailbox', delivered]);
  print(['letters of which it knows that a mail came back', returned]);
  print(['letters of whose mail it knows nothing', unheard]);
  print(['letters of which it says what did not happen', wrong]);
  print(['alarms for mails that came back', hasRung ? 1 : 0]);
}

function print([name, number]: readonly [string, number]): void {
  console.info(`${String(number).padStart(6)}  ${name}`);
}
