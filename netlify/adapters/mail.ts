import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailFate } from '#contact/life.ts';
import type { Mail } from '#contact/mail.ts';
import { MAIL_LIMIT, MAIL_LIST_LIMIT } from '#contact/terms.ts';
import type { MailSettings } from './settings.ts';
import { smtpTransport } from './smtp.ts';
import { withTimeout } from './with-timeout.ts';

/** A mail on its way. */
export interface Outgoing {
  /** Idempotency key at Resend; file name locally. */
  key: string;
  to: string;
  mail: Mail;
}

/**
 * Sends a mail through Resend or a mail server, or as a file in a local folder; gives its name there, or `null` when it
 * was accepted before and the name is lost. Rejects unless it was accepted; twice the same mail under the same key is
 * one mail, but for a mail server: there the second has the same `Message-ID`, by which mailboxes know it.
 * @param limitMs how long it may take
 */
export async function send(
  settings: MailSettings,
  outgoing: Outgoing,
  limitMs = MAIL_LIMIT,
): Promise<string | null> {
  if (settings.kind === 'resend') return sendByResend(settings, outgoing, limitMs);
  if (settings.kind === 'smtp') return sendBySmtp(settings, outgoing, limitMs);
  return writeFileMail(settings, outgoing);
}

let hearMail: (isTaken: boolean) => void = () => undefined;

/** Lets this process hear of each mail to the zone whether its service took it. */
export function watchMail(hear: typeof hearMail): void {
  hearMail = hear;
}

/** Sends a mail to the zone, as `send` does. */
export async function mailZone(
  settings: MailSettings,
  outgoing: Omit<Outgoing, 'to'>,
): Promise<string | null> {
  try {
    const id = await send(settings, { ...outgoing, to: settings.to });
    hearMail(true);
    return id;
  } catch (cause) {
    hearMail(false);
    throw cause;
  }
}

/** The newest mail whose subject holds a number; `none` when there is none, `null` when nobody can tell. */
export async function findMail(
  settings: MailSettings,
  number: string,
  limitMs = MAIL_LIST_LIMIT,
): Promise<{ id: string } | 'none' | null> {
  if (settings.kind === 'folder') return 'none';
  if (settings.kind === 'smtp') return null;
  const resend = await connect(settings);
  const signal = AbortSignal.timeout(limitMs);
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const options = after === undefined ? { limit: PAGE } : { limit: PAGE, after };
    const { data } = await resend.emails.list(options, { signal });
    if (!data) return null;
    const found = data.data.find(({ subject }) => subject.includes(number));
    if (found) return { id: found.id };
    after = data.data.at(-1)?.id;
    if (!data.has_more || after === undefined) return 'none';
  }
  return null;
}

/** Whether the service tells what became of a mail that it took; a mail server says nothing more. */
export function seesMailbox({ kind }: MailSettings): boolean {
  return kind !== 'smtp';
}

/**
 * What became of a mail, as its service says; of one that a mail server took, that it was delivered.
 * @param id as `send` gave it
 * @throws when the service does not answer
 */
export async function fateOf(
  settings: MailSettings,
  id: string,
  limitMs = MAIL_LIMIT,
): Promise<MailFate> {
  // What the server took is in its hands: a mail that comes back, comes to the sender.
  if (settings.kind === 'smtp') return 'delivered';
  if (settings.kind === 'folder') {
    await access(join(settings.folder, `${id}.eml`));
    return 'delivered';
  }
  const resend = await connect(settings);
  const { data } = await resend.emails.get(id, { signal: AbortSignal.timeout(limitMs) });
  if (!data) throw new Error('Resend does not say what became of the mail.');
  return fates[data.last_event] ?? 'pending';
}

// Resend's events: https://resend.com/docs/dashboard/emails/introduction#understand-email-events
const fates: Partial<Record<string, MailFate>> = {
  delivered: 'delivered',
  opened: 'delivered',
  clicked: 'delivered',
  complained: 'complained',
  bounced: 'bounced',
  suppressed: 'suppressed',
  failed: 'failed',
  canceled: 'failed',
};

const PAGE = 100;
const MOST_PAGES = 10;

type ResendSettings = Extract<MailSettings, { kind: 'resend' }>;
type SmtpSettings = Extract<MailSettings, { kind: 'smtp' }>;
type FolderSettings = Extract<MailSettings, { kind: 'folder' }>;

// Loaded only where it is used: the function starts the faster without the other.
async function connect({ apiKey, baseUrl }: ResendSettings) {
  const { Resend } = await import('resend');
  return new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
}

async function sendByResend(
  settings: ResendSettings,
  { key, to, mail: { subject, text, attachments } }: Outgoing,
  limitMs: number,
): Promise<string | null> {
  const resend = await connect(settings);
  const { data, error } = await resend.emails.send(
    { from: settings.from, to, subject, text, attachments: attachments.map(toResend) },
    // The library itself waits for ever.
    { idempotencyKey: key, signal: AbortSignal.timeout(limitMs) },
  );
  // Another mail was accepted under this key before: the letter is there.
  if (error?.name === 'invalid_idempotent_request') return null;
  if (!data?.id) throw new Error('Resend did not accept the mail.');
  return data.id;
}

function toResend({ name, content }: Mail['attachments'][number]) {
  return { filename: name, content: Buffer.from(content), contentType: ATTACHMENT_TYPE };
}

const ATTACHMENT_TYPE = 'application/octet-stream';

async function sendBySmtp(
  { url, from }: SmtpSettings,
  outgoing: Outgoing,
  limitMs: number,
): Promise<string> {
  const server = await smtpTransport(url, limitMs);
  const { rejected } = await withTimeout(server.sendMail(mailOf(from, outgoing)), limitMs);
  if (rejected.length > 0) throw new Error('The mail server did not accept the mail.');
  return outgoing.key;
}

function mailOf(from: string, { key, to, mail: { subject, text, attachments } }: Outgoing) {
  return {
    from,
    to,
    subject,
    text,
    messageId: `<${key}@${/@([\w.-]+)/.exec(from)?.[1] ?? 'sociale-politie.invalid'}>`,
    attachments: attachments.map(({ name, content }) => ({
      filename: name,
      content,
      contentType: ATTACHMENT_TYPE,
    })),
  };
}

/** One file per key, written atomically: a temporary file, then a rename. */
async function writeFileMail(
  { folder, from }: FolderSettings,
  outgoing: Outgoing,
): Promise<string> {
  const { key } = outgoing;
  const { createTransport } = await import('nodemailer');
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail(mailOf(from, outgoing));
  const path = join(folder, `${key}.eml`);
  await mkdir(folder, { recursive: true });
  // A name of its own: the same mail may be on its way twice, and one must not move the other's file.
  const part = `${path}.${randomUUID()}.part`;
  await writeFile(part, message);
  await rename(part, path);
  return key;
}
