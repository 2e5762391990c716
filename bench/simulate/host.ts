import { toArmor } from '#contact/seal.ts';
import { postCanary } from '#netlify/adapters/canary-letter.ts';
import { runSchedule } from '#netlify/adapters/run-schedule.ts';
import tidy from '#netlify/functions/tidy.ts';
import { callFor, CONTEXT, CONTEXT_NAME } from './calls.ts';
import { canaryOf, secretsOf } from './letters.ts';
import { HOUR, START } from './plan.ts';
import { visit } from './visitors.ts';
import type { World } from './world.ts';

const DAY = 24 * HOUR;
const RUN_EVERY = HOUR / 12;
const TIDY_AT = (2 + 17 / 60) * HOUR;
const CANARY_AT = (4 + 13 / 60) * HOUR;

/** Puts on the clock what visitors and the host do by themselves. */
export function begin(world: World): void {
  const { plan, clock } = world;
  const end = (plan.hours + plan.drainHours) * HOUR;
  // What a call throws is for its host to log: nobody outside hears of it.
  const at = (ms: number, work: () => Promise<unknown>) => {
    clock.at(START + ms, () => void work().catch(() => undefined));
  };
  const onSchedule = (first: number, every: number, work: (turn: number) => Promise<unknown>) => {
    for (let turn = 0; first + turn * every < end; turn += 1)
      if (isSilent(world, first + turn * every)) world.toll.meets('silence');
      else at(first + turn * every, () => work(turn));
  };
  onSchedule(0, RUN_EVERY, (turn) =>
    isNeeded(turn, world) ? run(`run ${turn}.`, world) : Promise.resolve(),
  );
  onSchedule(TIDY_AT, DAY, (day) => sweep(day, world));
  onSchedule(CANARY_AT, DAY, (day) => sendCanary(day, world));
  for (const [index, part] of plan.parts.entries()) {
    if (part.kind === 'twice') at(part.at, () => run(`again ${index}.`, world));
    if (part.kind === 'visit') at(part.at, () => visit(part, world));
  }
}

function isSilent({ plan }: World, ms: number): boolean {
  return plan.parts.some((part) => part.kind === 'silence' && part.from <= ms && ms < part.to);
}

// In the long time when all is well, a run that would find nothing to do is left out, but for one every hour.
function isNeeded(turn: number, { plan, clock, store }: World): boolean {
  const isLive = turn * RUN_EVERY < (plan.hours + LIVE_AFTER) * HOUR;
  if (isLive || turn % 12 === 0) return true;
  const now = `due/${new Date(clock.now()).toISOString()}`;
  return store.keysOf('letters').some((key) => key.startsWith('due/') && key < now);
}

/** So many hours after the last trouble every run is needed. */
const LIVE_AFTER = 10;

/** What a zone gives itself to open a letter. */
const WORKING_DAYS = 2;

async function run(name: string, world: World): Promise<void> {
  world.promises.runStarts();
  await callFor(name, world, async (call) => {
    await runSchedule(CONTEXT_NAME, WORKING_DAYS);
    world.guard(() => {
      world.promises.ran(call);
    });
  });
}

async function sweep(day: number, world: World): Promise<void> {
  const start = world.clock.now();
  await callFor(`tidy ${day}.`, world, async (call) => {
    await tidy(new Request('http://site.example/', { method: 'POST' }), CONTEXT);
    world.guard(() => {
      world.promises.tidied(call, start);
    });
  });
}

async function sendCanary(day: number, world: World): Promise<void> {
  const receipt = canaryOf(day);
  const letter = toArmor(world.letters.letter(day));
  world.truth.posted(receipt, letter);
  const { tokenHash, codeHash } = secretsOf(receipt);
  const proof = { work: `work-${receipt}` };
  const post = { receipt, letter, proof, tokenHash, codeHash };
  await callFor(`canary ${day}.`, world, () => postCanary(CONTEXT_NAME, post));
}
