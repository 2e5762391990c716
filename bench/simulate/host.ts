import { toArmor } from '#contact/seal.ts';
import { postCanary } from '#netlify/adapters/canary-letter.ts';
import forward from '#netlify/functions/forward.ts';
import tidy from '#netlify/functions/tidy.ts';
import { callFor, CONTEXT_NAME } from './calls.ts';
import { canaryOf } from './letters.ts';
import { DRAIN_HOURS, HOUR, START } from './plan.ts';
import { visit } from './visitors.ts';
import type { World } from './world.ts';

const CONTEXT = { deploy: { context: CONTEXT_NAME } } as Parameters<typeof forward>[1];

const DAY = 24 * HOUR;
const RUN_EVERY = HOUR / 12;
const TIDY_AT = (2 + 17 / 60) * HOUR;
const CANARY_AT = (4 + 13 / 60) * HOUR;

/** Puts on the clock what visitors and the host do by themselves. */
export function begin(world: World): void {
  const { plan, clock } = world;
  const end = (plan.hours + DRAIN_HOURS) * HOUR;
  // What a call throws is for its host to log: nobody outside hears of it.
  const at = (ms: number, work: () => Promise<unknown>) => {
    clock.at(START + ms, () => void work().catch(() => undefined));
  };
  const onSchedule = (first: number, every: number, work: (turn: number) => Promise<unknown>) => {
    for (let turn = 0; first + turn * every < end; turn += 1)
      if (!isSilent(world, first + turn * every)) at(first + turn * every, () => work(turn));
  };
  onSchedule(0, RUN_EVERY, (turn) => runSchedule(`run ${turn}.`, world));
  onSchedule(TIDY_AT, DAY, (day) => callFor(`tidy ${day}.`, world, () => tidy(aCall(), CONTEXT)));
  onSchedule(CANARY_AT, DAY, (day) => sendCanary(day, world));
  for (const [index, part] of plan.parts.entries()) {
    if (part.kind === 'twice') at(part.at, () => runSchedule(`again ${index}.`, world));
    if (part.kind === 'visit') at(part.at, () => visit(part, world));
  }
}

function isSilent({ plan }: World, ms: number): boolean {
  return plan.parts.some((part) => part.kind === 'silence' && part.from <= ms && ms < part.to);
}

function aCall(): Request {
  return new Request('http://site.example/', { method: 'POST' });
}

async function runSchedule(name: string, world: World): Promise<void> {
  await callFor(name, world, async (call) => {
    await forward(aCall(), CONTEXT);
    world.guard(() => {
      world.promises.ran(call);
    });
  });
}

async function sendCanary(day: number, world: World): Promise<void> {
  const receipt = canaryOf(day);
  const letter = toArmor(world.letters.letter(day));
  world.promises.posted(receipt, letter);
  const post = { receipt, letter, proof: { work: `work-${receipt}` } };
  await callFor(`canary ${day}.`, world, () => postCanary(CONTEXT_NAME, post));
}
