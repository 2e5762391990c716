import { ANSWER_ADDRESS, piecesOf } from '#answer/box.ts';
import answer from '#netlify/functions/answer.ts';
import type { Asking } from './box-promises.ts';
import { boxKeysOf, namesOf, sealedAnswer } from './boxes.ts';
import { callFor, CONTEXT } from './calls.ts';
import { later } from './clock.ts';
import { HOUR } from './plan.ts';
import { drawFor } from './weather.ts';
import type { World } from './world.ts';

/** How often somebody tries again who hears nothing, or that it did not work. */
const MOST_TRIES = 40;
const MINUTE = HOUR / 60;

/** Whether the sender of a letter asks for words: a few do, which is enough. */
export function wantsAnswer(receipt: string, { plan }: World): boolean {
  return drawFor(plan, `words for ${receipt}`).share() < 0.2;
}

/** Lets who opened a letter say so in its box, and answer it some times; each is given until the site takes it. */
export async function answerLetter(receipt: string, world: World): Promise<void> {
  const chance = drawFor(world.plan, `answers to ${receipt}`);
  const count = chance.pick([0, 0, 1, 1, 2, 6]);
  for (let number = 1; number <= count + 1; number += 1) {
    await give(receipt, number, world);
    await later(world.clock, chance.pick([MINUTE / 10, MINUTE, 5 * HOUR, 26 * HOUR]));
  }
}

/** The first says that the letter was opened. */
async function give(receipt: string, number: number, world: World): Promise<void> {
  const { box, write } = boxKeysOf(receipt);
  const name = `${receipt} ${number}`;
  const text = Buffer.from(sealedAnswer(name)).toString('base64url');
  const body = { ask: number === 1 ? 'opened' : 'write', box, key: write, answer: text };
  await untilHeard(`answer ${name}`, body, world, ({ status }, asking) => {
    world.guard(() => {
      world.promises.answerGiven({ ...asking, receipt }, name, status);
    });
    return status < 500;
  });
}

/** Lets the sender of a letter look for answers, and some of them wipe everything at the end. */
export async function readAnswers(receipt: string, world: World): Promise<void> {
  const chance = drawFor(world.plan, `reads answers to ${receipt}`);
  for (let time = chance.between(1, 4); time > 0; time -= 1) {
    await later(world.clock, chance.pick([10 * MINUTE, HOUR, 7 * HOUR, 30 * HOUR]));
    await readOnce(receipt, world);
  }
  // A post that the host froze makes the box when it thaws, an hour later at most: nobody wipes before that.
  await later(world.clock, 2 * HOUR);
  if (chance.share() < 0.4) await wipe(receipt, world);
  await readOnce(receipt, world);
}

async function readOnce(receipt: string, world: World): Promise<void> {
  const { box, read } = boxKeysOf(receipt);
  await ask(
    `reading of ${receipt}.`,
    { ask: 'read', box, key: read },
    world,
    (response, asking) => {
      void response.arrayBuffer().then((bytes) => {
        if (response.status !== 200) return;
        world.guard(() => {
          world.promises.boxRead({ ...asking, receipt }, namesOf(piecesOf(new Uint8Array(bytes))));
        });
      });
      return true;
    },
  );
}

async function wipe(receipt: string, world: World): Promise<void> {
  const { box, wipe } = boxKeysOf(receipt);
  world.guard(() => {
    world.promises.wipeAsked(receipt);
  });
  await untilHeard(
    `wiping ${receipt}`,
    { ask: 'wipe', box, key: wipe },
    world,
    ({ status }, asking) => {
      world.guard(() => {
        if (status === 204) world.promises.boxWiped({ ...asking, receipt });
      });
      return status === 204;
    },
  );
}

type Hear = (response: Response, asking: Omit<Asking, 'receipt'>) => boolean;

async function untilHeard(name: string, body: object, world: World, hear: Hear): Promise<void> {
  for (let time = 0; time < MOST_TRIES; time += 1) {
    const heard = ask(`${name} ${time}.`, body, world, hear);
    if (await Promise.race([heard, later(world.clock, MINUTE).then(() => false)])) return;
    await later(world.clock, HOUR);
  }
}

async function ask(name: string, body: object, world: World, hear: Hear): Promise<boolean> {
  const start = world.clock.now();
  const request = new Request(`http://site.example${ANSWER_ADDRESS}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return callFor(name, world, async (call) => {
    const response = await answer(request, CONTEXT);
    world.witness(`${name} is answered ${response.status}`);
    return hear(response, { call, start });
  });
}
