import { expect, test } from 'vitest';
import { ownSettings } from './own-settings.ts';

const enough = {
  URL: 'https://zone.example/',
  CHALLENGE_SECRET: 'x'.repeat(32),
  MAIL_SMTP: 'smtps://mail.zone.example',
};

test('an address, a secret and a way for mail are enough; nobody outside this machine can ask', () => {
  expect(ownSettings(enough)).toEqual({
    url: 'https://zone.example',
    host: '127.0.0.1',
    port: 8080,
    storeFolder: 'store',
    trustsFront: false,
  });
});

test.each([
  [{ URL: '' }, 'Set URL to'],
  [{ URL: 'zone.example' }, 'Set URL to'],
  [{ URL: 'http://zone.example' }, 'Set URL to'],
  [{ PORT: 'x' }, 'PORT is "x"'],
  [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY is "true"'],
  [{ CHALLENGE_SECRET: 'short' }, 'Set CHALLENGE_SECRET'],
  [{ MAIL_SMTP: '' }, 'Set MAIL_SMTP, or OUTBOX_DIR'],
])('%o is said, and what to do', (wrong, said) => {
  expect(() => ownSettings({ ...enough, ...wrong })).toThrow(said);
});

test.each(['http://localhost:8080', 'http://zone.onion'])('%s needs no TLS', (url) => {
  expect(ownSettings({ ...enough, URL: url }).url).toBe(url);
});

test.each([
  ['1', true],
  ['0', false],
  [' ', false],
])('a front that sets who asks is trusted when TRUST_PROXY is "%s": %s', (TRUST_PROXY, trusts) => {
  expect(ownSettings({ ...enough, TRUST_PROXY }).trustsFront).toBe(trusts);
});

test('everything that is missing is said at once', () => {
  expect(() => ownSettings({})).toThrow(/^Set URL .*\nSet CHALLENGE_SECRET .*\nSet MAIL_SMTP/);
});

test('mails as files are enough for who says so', () => {
  expect(ownSettings({ ...enough, MAIL_SMTP: '', OUTBOX_DIR: 'out' }).port).toBe(8080);
});
