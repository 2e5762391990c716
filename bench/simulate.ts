import { createHash, randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { command } from '#commands/terminal.ts';
import { sealOnce, type Letters } from './simulate/letters.ts';
import { badWeathers, figuresOf, type BadWeather } from './simulate/bad-weathers.ts';
import { describe, planFrom, START, type Plan } from './simulate/plan.ts';
import { settle } from './simulate/settle.ts';
import { shrink } from './simulate/shrink.ts';
import { happen, type History } from './simulate/world.ts';

const USAGE = `Lets the functions of the site live through simulated days, in which store, mail service, host and clocks do
whatever real ones may do, and looks at every step whether a promise to a visitor is broken.

  npm run simulate -- [--letters 20000] [--seed <number>] [--histories <number>]
  npm run simulate -- --weather <name>|all [--letters <number>] [--seed <number>]

Each history has a seed of its own, from --seed on; the same seed gives the same steps. It ends after so many letters, or
histories. The first history that breaks a promise is shrunk and told; exit code 1.

A weather is one bad thing alone, at its worst: ${Object.keys(badWeathers).join(', ')}.`;

const LAST_LINES = 60;

await command(USAGE, async () => {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { letters: number, seed: number, histories: number, weather: number },
  });
  const first = Number(values.seed ?? randomInt(1_000_000_000));
  const most = Number(values.histories ?? Infinity);
  const letters = Number(values.letters ?? (most === Infinity ? 20_000 : Infinity));
  if (![first, most, letters].every((value) => value >= 0)) throw new Error(USAGE);
  await settle();
  const pool = await sealOnce();
  if (values.weather !== undefined) {
    const chosen = weathersNamed(values.weather);
    process.exitCode = (await face(chosen, values.letters, first, pool)) ? 0 : 1;
    return;
  }
  process.exitCode = (await run({ first, most, letters }, pool)) ? 0 : 1;
});

interface Amount {
  first: number;
  most: number;
  letters: number;
}

async function run({ first, most, letters }: Amount, pool: Letters): Promise<boolean> {
  const start = performance.now();
  const sum = { letters: 0, hours: 0, looks: 0, histories: 0 };
  const schedules = new Set<string>();
  const steps = createHash('sha256');
  console.info(`seed ${first}`);
  for (; sum.histories < most && sum.letters < letters; sum.histories += 1) {
    const plan = planFrom(first + sum.histories);
    const history = await happen(plan, pool);
    if (history.broken !== null) {
      await tell(plan, history, pool);
      return false;
    }
    sum.letters += history.posted.size;
    sum.hours += plan.hours + plan.drainHours;
    sum.looks += history.looks;
    schedules.add(history.schedule);
    steps.update(history.schedule);
  }
  const seconds = (performance.now() - start) / 1000;
  console.info(
    `${sum.letters} letters in ${sum.histories} histories of ${sum.hours} hours: ${Math.round(sum.letters / seconds)} letters and ${Math.round(sum.hours / seconds)} simulated hours a second`,
  );
  console.info(`${schedules.size} schedules seen, ${sum.looks} looks at a promise, 0 broken`);
  console.info(`steps ${steps.digest('hex').slice(0, 16)}`);
  return true;
}

function weathersNamed(name: string): BadWeather[] {
  if (name === 'all') return Object.values(badWeathers);
  const chosen = badWeathers[name];
  if (!chosen) throw new Error(USAGE);
  return [chosen];
}

async function face(
  weathers: readonly BadWeather[],
  letters: string | undefined,
  seed: number,
  pool: Letters,
): Promise<boolean> {
  console.info(`seed ${seed}`);
  for (const weather of weathers) {
    const plan = weather.plan(Number(letters ?? weather.letters), seed);
    const history = await happen(plan, pool);
    console.info(`\n${weather.what}`);
    if (history.broken !== null) {
      await tell(plan, history, pool);
      return false;
    }
    for (const [name, figure] of Object.entries(figuresOf(weather, history)))
      console.info(`${String(figure).padStart(8)}  ${name}`);
    console.info(`${String(history.looks).padStart(8)}  looks at a promise, 0 broken`);
  }
  return true;
}

async function tell(plan: Plan, { broken }: History, pool: Letters): Promise<void> {
  console.info(`Seed ${plan.seed} breaks a promise: ${broken ?? ''}`);
  const shrunk = await shrink(plan, async (smaller) => {
    return kindOf((await happen(smaller, pool)).broken) === kindOf(broken);
  });
  const { lines } = await happen(shrunk, pool);
  console.info(`\nThe shortest story, ${shrunk.parts.length} of ${plan.parts.length} parts:\n`);
  for (const part of shrunk.parts) console.info(`  ${describe(part)}`);
  console.info(`\nHow it ends:\n`);
  for (const line of lines.slice(-LAST_LINES)) console.info(`  ${line.replace(/^\d+/, timeOf)}`);
}

/** Time of the world for a moment: `1 04:13:00.250`. */
function timeOf(ms: string): string {
  return new Date(START + Number(ms)).toISOString().slice(9, 23).replace('T', ' ');
}

/** What was broken, whichever letter it was. */
function kindOf(broken: string | null): string | undefined {
  return broken?.replaceAll(/[A-Z\d]{4}-[A-Z\d]{4}|\d+/g, '');
}
