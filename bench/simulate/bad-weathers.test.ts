import { afterAll, beforeAll, expect, test } from 'vitest';
import { badWeathers, figuresOf, type Figures } from './bad-weathers.ts';
import { sealOnce, type Letters } from './letters.ts';
import { settle } from './settle.ts';
import { happen } from './world.ts';

let pool: Letters;
let unsettle: () => void;

beforeAll(async () => {
  unsettle = await settle();
  pool = await sealOnce();
});
// Other files share this process.
afterAll(() => {
  unsettle();
});

/** By hand there are 20,000 in the flood. */
const FLOOD = 120;
const fewer: Partial<Record<string, number>> = { flood: FLOOD, 'address-suppressed': 12 };

async function face(name: string): Promise<Figures> {
  const weather = badWeathers[name];
  if (!weather) throw new Error(`There is no weather ${name}.`);
  const letters = fewer[name] ?? weather.letters;
  const history = await happen(weather.plan(letters, 1), pool);
  expect(history.broken).toBeNull();
  const figures = figuresOf(weather, history);
  expect(figures).toMatchObject({ letters, sent: letters, arrived: letters, lost: 0 });
  return figures;
}

test('a store that says 403 for an hour costs no letter', async () => {
  expect((await face('store-forbids')).met).toBeGreaterThan(100);
});

test('an address that is suppressed for a week rings, and every letter arrives after it', async () => {
  const { met, mails, alarms, silence } = await face('address-suppressed');

  expect(met).toBeGreaterThan(100);
  expect(mails).toBeGreaterThan(100);
  expect(alarms).toContain('returned');
  expect(silence).toBeGreaterThanOrEqual(24);
});

test('a flood of checked letters is slow, rings, and leaves in few mails', async () => {
  const { unsent, mails, alarms } = await face('flood');

  expect(unsent).toBe(0);
  expect(mails).toBeLessThan(FLOOD / 4);
  expect(alarms).toContain('busy');
});

test('a schedule that dies for a day is missed by the watch outside, and letters leave all the same', async () => {
  const { met, mails, silence } = await face('schedule-dead');

  expect(met).toBeGreaterThan(24 * 12);
  expect(mails).toBe(60);
  expect(silence).toBe(24);
});

test('fifty pages that are older than the keys seal anew, and each letter arrives', async () => {
  expect(await face('keys-change')).toMatchObject({ met: 50, unsent: 50 });
});

test('a function that is frozen after it kept a letter, and thaws an hour later, sends none twice', async () => {
  const { met, unsent } = await face('host-freezes');

  expect(met).toBeGreaterThan(30);
  expect(unsent).toBeGreaterThan(30);
});
