import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail } from '#contact/mail.ts';
import { MAIL_LIMIT } from '#contact/terms.ts';
import type { MailSettings } from './settings.ts';

/** A mail on its way. */
export interface Outgoing {
  /** Idempotency key at Resend; file name locally. */
  key: string;
  to: string;
  mail: Mail;
}

/**
 * Sends a mail through Resend, or as a file in a local folder. Rejects unless it was accepted; twice the
 * same mail under the same key is one mail.
 * @param limitMs how long Resend may take
 */
export async function send(
  settings: MailSettings,
  outgoing: Outgoing,
  limitMs = MAIL_LIMIT,
): Promise<void> {
  await (settings.kind === 'resend'
    ? sendByResend(settings, outgoing, limitMs)
    : writeFileMail(settings, outgoing));
}

/** Whether a mail whose subject holds a number was accepted before; `null` when nobody can tell. */
export async function wasSent(
  settings: MailSettings,
  number: string,
  limitMs = MAIL_LIMIT,
): Promise<boolean | null> {
  if (settings.kind === 'folder') return false;
  const resend = await connect(settings);
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const options = after === undefined ? { limit: PAGE } : { limit: PAGE, after };
    const { data } = await resend.emails.list(options, { signal: AbortSignal.timeout(limitMs) });
    if (!data) return null;
    if (data.data.some(({ subject }) => subject.includes(number))) return true;
    after = data.data.at(-1)?.id;
    if (!data.has_more || after === undefined) return false;
  }
  return null;
}

const PAGE = 100;
const MOST_PAGES = 10;

type ResendSettings = Extract<MailSettings, { kind: 'resend' }>;
type FolderSettings = Extract<MailSettings, { kind: 'folder' }>;

// Loaded only where it is used: the function starts the faster without the other.
async function connect({ apiKey, baseUrl }: ResendSettings) {
  const { Resend } = await import('resend');
  return new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
}

async function sendByResend(
  settings: ResendSettings,
  { key, to, mail: { subject, text, attachment } }: Outgoing,
  limitMs: number,
): Promise<void> {
  const resend = await connect(settings);
  const attachments = attachment ? [toResend(attachment)] : [];
  const { data, error } = await resend.emails.send(
    { from: settings.from, to, subject, text, attachments },
    // The library itself waits for ever.
    { idempotencyKey: key, signal: AbortSignal.timeout(limitMs) },
  );
  // Another mail was accepted under this key before: the letter is there.
  if (error?.name === 'invalid_idempotent_request') return;
  if (!data?.id) throw new Error('Resend did not accept the mail.');
}

function toResend({ name, content }: NonNullable<Mail['attachment']>) {
  return { filename: name, content: Buffer.from(content), contentType: ATTACHMENT_TYPE };
}

const ATTACHMENT_TYPE = 'application/octet-stream';

/** One file per key, written atomically: a temporary file, then a rename. */
async function writeFileMail(
  { folder, from }: FolderSettings,
  { key, to, mail: { subject, text, attachment } }: Outgoing,
): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail({
    from,
    to,
    subject,
    text,
    messageId: `<${key}@sociale-politie.invalid>`,
    attachments: attachment
      ? [{ filename: attachment.name, content: attachment.content, contentType: ATTACHMENT_TYPE }]
      : [],
  });
  const path = join(folder, `${key}.eml`);
  await mkdir(folder, { recursive: true });
  // A name of its own: the same mail may be on its way twice, and one must not move the other's file.
  const part = `${path}.${randomUUID()}.part`;
  await writeFile(part, message);
  await rename(part, path);
}
