import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notification, type Notification } from '#contact/notification.ts';
import type { Sending } from '#contact/receive.ts';
import type { MailSettings } from './settings.ts';

/**
 * Gives the port that forwards a letter as a mail: through Resend, or as a file in a local folder.
 * The port rejects unless the mail was accepted.
 * @param mailroom address of the page that opens letters
 * @param limitMs how long Resend may take before a letter stays in the store for the next run
 */
export function forwarding(
  mail: MailSettings,
  mailroom: string,
  limitMs = 5000,
): (letter: Sending) => Promise<void> {
  return async (sending) => {
    const content = notification(sending, mailroom);
    await (mail.kind === 'resend'
      ? sendByResend(mail, sending.receipt, content, limitMs)
      : writeFileMail(mail, sending.receipt, content));
  };
}

type ResendSettings = Extract<MailSettings, { kind: 'resend' }>;
type FolderSettings = Extract<MailSettings, { kind: 'folder' }>;

// Loaded only where it is used: the function starts the faster without the other.
async function sendByResend(
  { apiKey, baseUrl, from, to }: ResendSettings,
  receipt: string,
  { subject, text, attachment }: Notification,
  limitMs: number,
): Promise<void> {
  const { Resend } = await import('resend');
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
  const { data } = await resend.emails.send(
    { from, to, subject, text, attachments: [toResend(attachment)] },
    // The library itself waits for ever.
    { idempotencyKey: receipt, signal: AbortSignal.timeout(limitMs) },
  );
  if (!data?.id) throw new Error('Resend did not accept the mail.');
}

function toResend({ name, content }: Notification['attachment']) {
  return { filename: name, content: Buffer.from(content), contentType: ATTACHMENT_TYPE };
}

const ATTACHMENT_TYPE = 'application/octet-stream';

/** One file a letter: written beside its place and moved, so that a stopped server leaves no half a mail. */
async function writeFileMail(
  { folder, from, to }: FolderSettings,
  receipt: string,
  { subject, text, attachment }: Notification,
): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail({
    from,
    to,
    subject,
    text,
    messageId: `<${receipt}@sociale-politie.invalid>`,
    attachments: [
      { filename: attachment.name, content: attachment.content, contentType: ATTACHMENT_TYPE },
    ],
  });
  const path = join(folder, `${receipt}.eml`);
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.part`, message);
  await rename(`${path}.part`, path);
}
