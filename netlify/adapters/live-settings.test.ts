import { expect, test } from 'vitest';
import { missingForLive } from './live-settings.ts';

const mail = { RESEND_API_KEY: 're_x', MAIL_FROM: 'a@zone.example', MAIL_TO: 'b@zone.example' };
const bells = {
  HEARTBEAT_URL: 'https://watch.example/x',
  ALARM_SMTP_URL: 'smtps://mail.example',
  ALARM_WEBHOOK_URL: 'https://chat.example/x',
};

test.each(Object.entries(bells))('mail and the bell %s are enough', (name, value) => {
  expect(missingForLive({ ...mail, [name]: value })).toEqual([]);
});

test.each(Object.keys(mail))('%s is named when it is missing, or blank', (name) => {
  const said = [expect.stringMatching(`^Set ${name}: .*\\.$`)];
  expect(missingForLive({ ...mail, ...bells, [name]: undefined })).toEqual(said);
  expect(missingForLive({ ...mail, ...bells, [name]: ' ' })).toEqual(said);
});

test('without any bell all three are named, because one of them is enough', () => {
  expect(missingForLive(mail)).toEqual([
    expect.stringMatching(/^Set HEARTBEAT_URL, or ALARM_SMTP_URL, or ALARM_WEBHOOK_URL: /),
  ]);
});

test('everything that is missing is named at once', () => {
  expect(missingForLive({})).toHaveLength(4);
});
