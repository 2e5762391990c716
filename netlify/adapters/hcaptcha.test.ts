import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fakeHcaptcha, type Answer, type FakeHcaptcha } from '#tests/fakes/hcaptcha.ts';
import { hcaptcha } from './hcaptcha.ts';

const keys = { secret: '0xgeheim', sitekey: 'abc', hostname: 'zone.example' };
const yes = { success: true, hostname: 'zone.example', challenge_ts: '2026-11-22T09:41:30Z' };

let service: FakeHcaptcha;
beforeAll(async () => {
  service = await fakeHcaptcha();
});
afterAll(() => service.stop());
beforeEach(() => {
  service.asked.length = 0;
});

const ask = (limitMs?: number) => hcaptcha(keys, undefined, limitMs)('P1_x');

test('a clear yes for this site counts; the address of the visitor is not passed on', async () => {
  service.answer({ body: JSON.stringify(yes) });

  expect(await ask()).toBe(true);

  expect(service.asked.map((body) => Object.fromEntries(body))).toEqual([
    { secret: keys.secret, response: 'P1_x', sitekey: keys.sitekey },
  ]);
});

const answers: [string, Answer][] = [
  ['no', { body: '{"success":false,"error-codes":["invalid-or-already-seen-response"]}' }],
  ['an error', { status: 500, body: '{"success":false}' }],
  ['an error that says yes', { status: 500, body: '{"success":true}' }],
  ['a page', { body: '<html>' }],
  ['nothing', { body: '' }],
  ['yes in another type', { body: JSON.stringify({ ...yes, success: 'true' }) }],
  ['yes without a host', { body: '{"success":true}' }],
  ['yes for another site', { body: JSON.stringify({ ...yes, hostname: 'elders.example' }) }],
  ['a list', { body: '[true]' }],
  ['null', { body: 'null' }],
];
test.each(answers)('%s is no', async (_, answer) => {
  service.answer(answer);

  expect(await ask()).toBe(false);
});

test('no answer within the limit is no', async () => {
  service.answer('hang');

  expect(await ask(50)).toBe(false);
});

test('a fault of the package is no', async () => {
  const broken = () => Promise.reject(new Error('kanarie'));

  expect(await hcaptcha(keys, broken)('P1_x')).toBe(false);
});

test('the published keys for tests name a host of their own', async () => {
  const secret = '0x0000000000000000000000000000000000000000';
  const say = (hostname: string) => () => Promise.resolve({ success: true, hostname });

  expect(await hcaptcha({ ...keys, secret }, say('dummy-key-pass'))('P1_x')).toBe(true);
  expect(await hcaptcha(keys, say('dummy-key-pass'))('P1_x')).toBe(false);
});
