import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '#tests/builders/chance.ts';
import { responseModes, type ResponseMode } from './response-modes.ts';
import type { StoreMode } from './store-modes.ts';
import type { Testbed } from './testbed.ts';

interface Weather {
  resend: readonly ResponseMode[];
  store: StoreMode;
  /** At least. */
  lastsMs?: number;
}

const allMoods = Object.keys(responseModes) as ResponseMode[];

/** Every kind of failure; each comes before one comes again. */
const weathers: Record<string, Weather> = {
  'all is well': { resend: ['accept'], store: 'works' },
  'a bit of everything': { resend: [...allMoods, 'accept', 'accept'], store: 'works' },
  'too many requests': { resend: ['tooMany'], store: 'works' },
  'errors and pages': { resend: ['error', 'page', 'pageThatLooksRight'], store: 'works' },
  'half an answer': { resend: ['half', 'halfRefused'], store: 'works' },
  'dropped connections': { resend: ['drop', 'cut'], store: 'works' },
  'no answer': { resend: ['nothing', 'late', 'accept'], store: 'works' },
  'refused connections': { resend: [], store: 'works' },
  'store fails': { resend: ['accept'], store: 'fails' },
  'store fails, mail in part': { resend: ['accept', 'drop', 'tooMany'], store: 'fails' },
  'store refuses': { resend: ['accept'], store: 'refuses' },
  'store refuses, mail in part': { resend: ['accept', 'drop', 'error'], store: 'refuses' },
  'store writes late': { resend: ['accept', 'half', 'tooMany'], store: 'late', lastsMs: 3000 },
  // Longer than the server waits for the store, so that it has nowhere to turn.
  'store and mail fail': {
    resend: ['error', 'page', 'tooMany', 'cut'],
    store: 'fails',
    lastsMs: 7000,
  },
};

/** Failures and kills of one run of chaos. */
export interface Chaos {
  kills: number;
  changes: number;
}

/** Causes chaos until `end`: failures one after the other, and SIGKILL at any moment. */
export async function chaos(world: Testbed, chance: Chance, end: number): Promise<Chaos> {
  const [changes, kills] = await Promise.all([
    changeWeather(world, chance, end),
    keepKilling(world, chance, end),
  ]);
  return { changes, kills };
}

async function changeWeather(world: Testbed, chance: Chance, end: number): Promise<number> {
  let changes = 0;
  while (Date.now() < end)
    for (const weather of shuffled(Object.values(weathers), chance)) {
      if (Date.now() >= end) break;
      await setWeather(world, weather);
      changes += 1;
      await wait((weather.lastsMs ?? 800) + chance.between(0, 1200));
    }
  await setWeather(world, { resend: ['accept'], store: 'works' });
  return changes;
}

async function setWeather(world: Testbed, { resend, store }: Weather): Promise<void> {
  await world.setResend(resend);
  await world.setStore(store);
}

async function keepKilling(world: Testbed, chance: Chance, end: number): Promise<number> {
  let kills = 0;
  while (Date.now() < end) {
    await wait(chance.between(100, 9000));
    await world.kill();
    kills += 1;
    await wait(chance.between(0, 300));
    await world.start();
  }
  return kills;
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map((one) => ({ one, place: chance.share() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
