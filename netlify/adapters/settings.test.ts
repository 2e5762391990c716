import { describe, expect, test } from 'vitest';
import { settings } from './settings.ts';

const RESEND = { RESEND_API_KEY: 're_x', MAIL_FROM: 'a@zone.example', MAIL_TO: 'b@zone.example' };

describe('without any variable', () => {
  test('mail goes to a local folder, from and to a name that does not exist', () => {
    const { mail, siteUrl, forwardAfterSeconds } = settings({});

    expect(mail).toMatchObject({ kind: 'folder', folder: '.outbox' });
    expect(mail.to).toContain('.invalid>');
    expect(siteUrl).toBe('http://localhost:4321');
    expect(forwardAfterSeconds).toBe(120);
  });

  test('an empty variable is one that is not there', () => {
    expect(settings({ RESEND_API_KEY: '', OUTBOX_DIR: '', FORWARD_AFTER_SECONDS: '' })).toEqual(
      settings({}),
    );
  });
});

describe('with a key of Resend', () => {
  test('mail goes through Resend', () => {
    expect(settings(RESEND).mail).toEqual({
      kind: 'resend',
      apiKey: 're_x',
      baseUrl: undefined,
      from: 'a@zone.example',
      to: 'b@zone.example',
    });
  });

  test.each(['MAIL_FROM', 'MAIL_TO'])('%s has to be there', (name) => {
    expect(() => settings({ ...RESEND, [name]: '' })).toThrow('set MAIL_FROM and MAIL_TO');
  });
});

describe('with a mail server', () => {
  const SMTP = { ...RESEND, RESEND_API_KEY: '', MAIL_SMTP: 'smtps://u:p@mail.zone.example' };

  test('mail goes there', () => {
    expect(settings(SMTP).mail).toEqual({
      kind: 'smtp',
      url: 'smtps://u:p@mail.zone.example',
      from: 'a@zone.example',
      to: 'b@zone.example',
    });
  });

  test('sender and receiver have to be there, and one way for mail is enough', () => {
    expect(() => settings({ ...SMTP, MAIL_TO: '' })).toThrow('set MAIL_FROM and MAIL_TO');
    expect(() => settings({ ...SMTP, RESEND_API_KEY: 're_x' })).toThrow('set one of them');
    expect(() => settings({ ...SMTP, MAIL_SMTP: 'https://mail.example' })).toThrow('MAIL_SMTP');
  });
});

test('a wrong value is named', () => {
  expect(() => settings({ FORWARD_AFTER_SECONDS: 'straks' })).toThrow('FORWARD_AFTER_SECONDS');
  expect(() => settings({ URL: 'zone' })).toThrow('URL');
  expect(() => settings({ MAIL_TO: 'de dienst' })).toThrow('MAIL_TO: This is no address.');
});

test('the address of the site is used without slash at its end', () => {
  expect(settings({ URL: 'https://zone.example/' }).siteUrl).toBe('https://zone.example');
});
