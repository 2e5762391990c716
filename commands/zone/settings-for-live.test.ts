import { expect, test } from 'vitest';
import { settingsForLive } from './settings-for-live.ts';

const needed = {
  RESEND_API_KEY: 're_x',
  MAIL_FROM: 'a@zone.test',
  MAIL_TO: 'b@zone.test',
  CHALLENGE_SECRET: 'x'.repeat(32),
  URL: 'https://zone.test',
};
const bells = {
  HEARTBEAT_URL: 'https://watch.test/x',
  ALARM_SMTP_URL: 'smtps://mail.test:465',
  ALARM_WEBHOOK_URL: 'https://chat.test/x',
};
const complete = { ...needed, ...bells };

test.each(Object.entries(bells))('what is needed and the bell %s are enough', (name, value) => {
  expect(settingsForLive({ ...needed, [name]: value })).toEqual([]);
});

test.each(Object.keys(needed))('%s is named when it is missing, or blank', (name) => {
  const said = [expect.stringMatching(`^Zet ${name}\\b.*: .*\\.$|^Zet ${name} `)];
  expect(settingsForLive({ ...complete, [name]: undefined })).toEqual(said);
  expect(settingsForLive({ ...complete, [name]: ' ' })).toEqual(said);
});

test('on a machine of its own a mail server does in the place of the mail service', () => {
  const own = { ...complete, RESEND_API_KEY: undefined, MAIL_SMTP: 'smtps://mail.test' };
  expect(settingsForLive(own)).toEqual([]);
});

test('without any bell all three are named, because one of them is enough', () => {
  expect(settingsForLive(needed)).toEqual([
    expect.stringMatching(/^Zet HEARTBEAT_URL, of ALARM_SMTP_URL, of ALARM_WEBHOOK_URL: /),
  ]);
});

test('hCaptcha stands for the secret of the proof of work, but only with both its keys', () => {
  const half = { ...complete, CHALLENGE_SECRET: '', HCAPTCHA_SITEKEY: 'x' };

  expect(settingsForLive(half)).toHaveLength(1);
  expect(settingsForLive({ ...half, HCAPTCHA_SECRET: 'x' })).toEqual([]);
});

test.each([
  ['RESEND_API_KEY', 'sleutel'],
  ['RESEND_WEBHOOK_SECRET', 'geheim'],
  ['MAIL_FROM', 'Sociale Politie'],
  ['MAIL_TO', 'a@zone.test, b@zone.test'],
  ['MAIL_ALARM', 'balie'],
  ['HEARTBEAT_URL', 'http://watch.test/x'],
  ['ALARM_WEBHOOK_URL', 'chat'],
  ['ALARM_SMTP_URL', 'mail.test'],
  ['CHALLENGE_SECRET', 'vul hier in'],
  ['HCAPTCHA_SITEKEY', '10000000-ffff-ffff-ffff-000000000001'],
  ['HCAPTCHA_SECRET', '0x0000000000000000000000000000000000000000'],
  ['UNCHECKED_PER_HOUR', 'veel'],
])('%s cannot be %s', (name, value) => {
  expect(settingsForLive({ ...complete, [name]: value })).toEqual([
    expect.stringMatching(new RegExp(`^Verbeter .*${name}: `)),
  ]);
});

test.each([
  ['URL', 'https://sociale-politie.zone.example'],
  ['MAIL_FROM', 'Sociale Politie <site@zone.example>'],
  ['MAIL_FROM', 'Acme <onboarding@resend.dev>'],
  ['MAIL_TO', 'dienst@example.com'],
  ['ALARM_SMTP_URL', 'smtps://user:password@mail.zone.example:465'],
])('%s cannot stay the example %s', (name, value) => {
  expect(settingsForLive({ ...complete, [name]: value })).toEqual([
    `Verbeter ${name}: dit is een voorbeeld uit de handleiding. Zet hier het echte adres.`,
  ]);
});

test('an address that only looks like an example may stay', () => {
  const own = { URL: 'https://example.be', HEARTBEAT_URL: 'https://watch.test/zone.example' };
  expect(settingsForLive({ ...complete, ...own })).toEqual([]);
});

test('mail leaves by one road, because the functions stop at two', () => {
  expect(settingsForLive({ ...complete, MAIL_SMTP: 'smtps://mail.test:465' })).toEqual([
    expect.stringMatching(/^Haal RESEND_API_KEY of MAIL_SMTP weg: /),
  ]);
});

test('a sender may have a name', () => {
  const named = { ...complete, MAIL_FROM: 'Sociale Politie <site@zone.test>' };
  expect(settingsForLive(named)).toEqual([]);
});

test.each([
  'https://zone.test/pad',
  'https://zone.test ',
  'http://zone.test',
  'https://zone.netlify.app',
  'http://localhost:4321',
  'zone',
])('%s is no address for a live site', (address) => {
  expect(settingsForLive({ ...complete, URL: address })).toEqual([
    expect.stringMatching(/^Zet URL /),
  ]);
});

test('everything that is missing is named at once', () => {
  expect(settingsForLive({})).toHaveLength(6);
});
