import { follow } from '#contact/follow.ts';
import type { Receipt } from '#contact/receipt.ts';
import { followPorts } from '#netlify/adapters/composition.ts';
import opened from '#netlify/functions/opened.ts';
import { callFor, CONTEXT, CONTEXT_NAME } from './calls.ts';
import { later } from './clock.ts';
import { secretsOf } from './letters.ts';
import { answerLetter } from './conversations.ts';
import type { Accepted } from './mail.ts';
import { HOUR } from './plan.ts';
import { isThere } from './truth.ts';
import { drawFor } from './weather.ts';
import type { World } from './world.ts';

/** How long after a mail is there somebody opens its letters: most soon, some late, some never. */
const HABITS = [HOUR / 10, HOUR, 5 * HOUR, 30 * HOUR, 130 * HOUR, 55 * 24 * HOUR, 70 * 24 * HOUR];
const NEVER = 0.15;
const MOST_TRIES = 40;

/** Lets the service open the letters of a mail, once it is there. */
export function opensAfter(mail: Accepted, world: World): void {
  for (const receipt of mail.letters.keys()) {
    const chance = drawFor(world.plan, `staff ${receipt}`);
    if (chance.share() < NEVER || !isThere(mail, Infinity)) continue;
    const moment = mail.fate.at + chance.pick(HABITS) + chance.between(0, HOUR);
    world.clock.at(moment, () => {
      void open(receipt as Receipt, world);
      if (world.answerable.has(receipt)) void answerLetter(receipt, world);
    });
  }
}

/** Opens a letter, and says so to the site until it hears. */
async function open(receipt: Receipt, world: World): Promise<void> {
  const { token } = secretsOf(receipt);
  world.truth.opens(receipt);
  for (let time = 0; time < MOST_TRIES; time += 1) {
    const start = world.clock.now();
    const heard = callFor(`open ${receipt} ${time}.`, world, async (call) => {
      const { status } = await opened(postOf({ receipt, token }), CONTEXT);
      world.witness(`who opens ${receipt} is answered ${status}`);
      world.guard(() => {
        world.promises.openAnswered(receipt, status, call, start);
      });
      return status === 200 || status === 404;
    });
    if (await Promise.race([heard, later(world.clock, HOUR).then(() => false)])) return;
    await later(world.clock, HOUR);
  }
}

function postOf(body: object): Request {
  return new Request('http://site.example/api/opened', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Asks how far a letter came, as its sender does. */
export async function followLetter(receipt: Receipt, world: World): Promise<void> {
  const start = world.clock.now();
  await callFor(`follow ${receipt}.`, world, async (call) => {
    const { code } = secretsOf(receipt);
    const followed = await follow(receipt, code, followPorts(CONTEXT_NAME));
    if (followed.kind === 'tooOften') return;
    world.witness(`who follows ${receipt} hears that it is ${followed.kind}`);
    world.guard(() => {
      const progress = followed.kind === 'known' ? followed.progress : null;
      world.promises.followed(receipt, progress, call, start);
    });
  }).catch(() => undefined);
}
