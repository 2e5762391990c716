import { beforeEach, describe, expect, test, vi } from 'vitest';
import { aMailEvent, WEBHOOK_SECRET } from '#tests/builders/mail-event.ts';
import { signedEvent } from './signed-event.ts';

const mail = { id: 'mail-1', subject: 'Nieuw bericht K7P2-9QXD' };
const event = (changes = {}) => aMailEvent('https://zone.example', 'bounced', mail, changes);
const read = async (request: Request) => signedEvent(request, await request.text());

const settings = {
  RESEND_API_KEY: 're_x',
  MAIL_FROM: 'site@zone.example',
  MAIL_TO: 'dienst@zone.example',
  RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
};
const set = (changes: Partial<typeof settings> = {}) => {
  for (const [name, value] of Object.entries({ ...settings, ...changes })) vi.stubEnv(name, value);
};
beforeEach(() => {
  set();
});

test('what the mail service signed is read', async () => {
  expect(await read(event())).toMatchObject({
    type: 'email.bounced',
    data: { email_id: 'mail-1', subject: 'Nieuw bericht K7P2-9QXD' },
  });
});

describe('nobody is believed', () => {
  const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000);

  test.each([
    ['who signs with another secret', { secret: 'whsec_YW5vdGhlcg==' }],
    ['who sends an old event again', { at: minutesFromNow(-6) }],
    ['whose event comes from the future', { at: minutesFromNow(6) }],
  ])('%s', async (_, changes) => {
    expect(await read(event(changes))).toBeNull();
  });

  test('who changes a signed event', async () => {
    const request = event();
    const text = (await request.text()).replace('bounced', 'delivered');
    expect(await signedEvent(request, text)).toBeNull();
  });

  test.each(['svix-id', 'svix-timestamp', 'svix-signature'])('who leaves out %s', async (name) => {
    const request = event();
    request.headers.delete(name);
    expect(await read(request)).toBeNull();
  });

  test('where no secret is set, or one that is none', async () => {
    set({ RESEND_WEBHOOK_SECRET: '' });
    expect(await read(event())).toBeNull();
    set({ RESEND_WEBHOOK_SECRET: 'geen geheim!' });
    expect(await read(event())).toBeNull();
  });

  test('where mails are files', async () => {
    set({ RESEND_API_KEY: '' });
    expect(await read(event())).toBeNull();
  });
});
