import { settings } from './settings.ts';

/**
 * What the mail service told in a request that it signed at most five minutes ago (Standard Webhooks); `null` when
 * anybody else may have sent it, and where no secret is set.
 */
export async function signedEvent({ headers }: Request, payload: string): Promise<unknown> {
  const { mail, webhookSecret } = settings();
  if (mail.kind !== 'resend' || webhookSecret === null) return null;
  const header = (name: string) => headers.get(`svix-${name}`) ?? '';
  const { Resend } = await import('resend');
  try {
    return new Resend(mail.apiKey).webhooks.verify({
      payload,
      headers: { id: header('id'), timestamp: header('timestamp'), signature: header('signature') },
      webhookSecret,
    });
  } catch {
    return null;
  }
}
