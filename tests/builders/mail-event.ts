import { createHmac } from 'node:crypto';
import { MAIL_EVENT_ADDRESS } from '#contact/mail-event.ts';

/** The secret with which the mail service signs in tests. */
export const WEBHOOK_SECRET = `whsec_${Buffer.from('a secret of the tests alone').toString('base64')}`;

/** What may be wrong with an event. */
interface Changes {
  secret?: string;
  at?: Date;
  type?: string;
}

/** An event of one mail as Resend posts and signs it (Standard Webhooks 1.0.0, under the names of Svix). */
export function aMailEvent(
  site: string,
  fate: string,
  mail: { id: string; subject: string },
  { secret = WEBHOOK_SECRET, at = new Date(), type = 'application/json' }: Changes = {},
): Request {
  const data = { email_id: mail.id, subject: mail.subject, to: ['dienst@zone.example'] };
  const body = JSON.stringify({ type: `email.${fate}`, created_at: at.toISOString(), data });
  const id = `msg_${mail.id}`;
  const seconds = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  const signed = { 'svix-id': id, 'svix-timestamp': seconds, 'svix-signature': `v1,${signature}` };
  const headers = { 'content-type': type, ...signed };
  return new Request(`${site}${MAIL_EVENT_ADDRESS}`, { method: 'POST', headers, body });
}
