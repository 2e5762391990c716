import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tracesSchema, type Traces } from '#traces/schema.ts';
import { kill, hasSaid, launch, type Started } from '#tests/processes/program.ts';
import { command, runFirst } from '#commands/terminal.ts';
import { today } from '#commands/today.ts';
import { ensureInstalled } from './traces/browser.ts';
import { missed, falsePositives, overruns } from './traces/budgets.ts';
import { CONTROL_WORD, controlTitles } from './traces/positive-control.ts';
import { realSite, SITE_HOST, titleOf } from './traces/hosts.ts';
import {
  answerJourney,
  positiveControl,
  negativeControl,
  publishedJourneys,
  discreetJourney,
  type Journey,
  type JourneyId,
} from './traces/journeys.ts';
import { measure, type Measured } from './traces/measure.ts';
import type { Kind, Secrets } from './traces/profile.ts';
import { plainPages, typedList, typedWords } from './traces/visits.ts';

const USAGE = `Visits the built site in real browsers, on fresh profiles, and counts what stays in their files.

  npm run traces -- [--short] [--port 4700] [--quiet-status <number>]

It builds the site first. The figures land in content/traces.json. --short takes the discreet page and the words for an answer in Chromium only, --quiet-status
answers /stil/ with another status; both write nothing. Exit code 1 when a budget is not kept, or when the
control shows that something is not seen.`;

const OUTPUT = 'content/traces.json';
const ALL: readonly Kind[] = ['Chromium', 'Firefox'];

interface Plan {
  port: number;
  kinds: readonly Kind[];
  journeys: Journey<JourneyId>[];
  answer: Journey<'answer'>;
  isPublished: boolean;
}

/** Measurements in one browser, with their breaches of the budgets. */
interface Result {
  browser: Traces['browsers'][number];
  faults: string[];
}

await command(USAGE, async () => {
  process.once('SIGINT', () => process.exit(130));
  const plan = planIn(process.argv.slice(2));
  ensureInstalled(plan.kinds);
  if (process.argv.includes('--build')) runFirst('commands/build.ts', '--local');
  const folder = mkdtempSync(join(tmpdir(), 'traces-site-'));
  const server = await start(plan.port, folder);
  try {
    const results: Result[] = [];
    for (const kind of plan.kinds) results.push(await measureAll(kind, plan));
    if (plan.isPublished) publish(results);
    const faults = results.flatMap((result) => result.faults);
    for (const fault of faults) console.error(fault);
    console.info(faults.length === 0 ? 'The promise is kept.' : 'The promise is broken.');
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await kill(server);
    rmSync(folder, { recursive: true });
  }
});

function planIn(args: string[]): Plan {
  const { values } = parseArgs({
    args,
    options: {
      build: { type: 'boolean' },
      short: { type: 'boolean' },
      port: { type: 'string' },
      'quiet-status': { type: 'string' },
    },
  });
  const port = Number(values.port ?? 4700);
  const status = values['quiet-status'];
  if (status !== undefined) {
    const journeys = publishedJourneys(realSite(port, Number(status)));
    const discreet = journeys.filter(({ id }) => id.startsWith('stil-'));
    const answer = answerJourney(realSite(port));
    return { port, kinds: ALL, journeys: discreet, answer, isPublished: false };
  }
  const site = realSite(port);
  const both = { port, answer: answerJourney(site) };
  if (values.short === true)
    return { ...both, kinds: ['Chromium'], journeys: [discreetJourney(site)], isPublished: false };
  return { ...both, kinds: ALL, journeys: publishedJourneys(site), isPublished: true };
}

async function start(port: number, folder: string): Promise<Started> {
  const server = launch(['commands/serve.ts'], {
    PORT: String(port),
    OUTBOX_DIR: join(folder, 'outbox'),
    STORE_DIR: join(folder, 'store'),
  });
  if (await hasSaid(server, /The site is ready/, 60_000)) return server;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`The site does not start: ${server.output().trim()}`);
}

async function measureAll(kind: Kind, { journeys, answer }: Plan): Promise<Result> {
  const secrets = secretsOfSite();
  const [seen, unseen] = await Promise.all([
    measure(kind, positiveControl, secrets),
    measure(kind, negativeControl, secrets),
  ]);
  report(kind, seen);
  report(kind, unseen);
  const measured: Measured<JourneyId>[] = [];
  for (const journey of journeys) {
    const one = await measure(kind, journey, secrets);
    report(kind, one);
    measured.push(one);
  }
  const answered = await measure(kind, answer, secrets);
  report(kind, answered);
  return {
    browser: {
      name: kind,
      version: seen.version,
      journeys: measured.map(({ id, counts }) => ({ id, counts })),
    },
    faults: [
      ...missed(kind, seen),
      ...falsePositives(kind, unseen),
      ...[...measured, answered].flatMap((one) => overruns(kind, one)),
    ],
  };
}

function secretsOfSite(): Secrets {
  // Home goes by the title of the discreet page, which gives nothing away.
  const telling = [...plainPages, '/contact/']
    .map(titleOf)
    .filter((one) => one !== titleOf('/stil/'));
  return {
    host: SITE_HOST,
    titles: [...telling, ...controlTitles],
    words: ['geweld', 'slachtoffer', CONTROL_WORD],
    typed: [...Object.values(typedWords), typedList],
  };
}

function report(kind: Kind, { id, counts }: Measured): void {
  const figures = Object.entries(counts);
  console.info(`${kind} ${id}: ${figures.map(([what, n]) => `${what} ${n}`).join(', ')}`);
}

function publish(results: Result[]): void {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  const traces = tracesSchema.parse({
    measuredOn: today(),
    site: { commit },
    browsers: results.map(({ browser }) => browser),
  });
  writeFileSync(OUTPUT, `${JSON.stringify(traces, null, 2)}\n`);
}
