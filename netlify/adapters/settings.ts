import * as z from 'zod';
import { FIRST_WAIT, LEFT_TO_ITS_POST } from '#contact/terms.ts';
import { filled } from '#lib/environment.ts';

const address = z.string().includes('@', 'This is no address').optional();

const settingsSchema = z
  .object({
    RESEND_API_KEY: z.string().optional(),
    RESEND_BASE_URL: z.url().optional(),
    RESEND_WEBHOOK_SECRET: z.string().optional(),
    MAIL_SMTP: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: address,
    MAIL_TO: address,
    MAIL_ALARM: address,
    OUTBOX_DIR: z.string().optional(),
    UNCHECKED_PER_HOUR: z.coerce.number().int().min(1).optional(),
    CHECKED_PER_HOUR: z.coerce.number().int().min(1).optional(),
    FORWARD_AFTER_SECONDS: z.coerce.number().int().min(0).optional(),
    FORWARD_PAUSE_MS: z.coerce.number().int().min(0).optional(),
    FORWARD_WAIT_SECONDS: z.coerce.number().int().min(0).optional(),
    HEARTBEAT_URL: z.url().optional(),
    ALARM_SMTP_URL: z.url().optional(),
    ALARM_WEBHOOK_URL: z.url().optional(),
    URL: z.url().optional(),
  })
  .refine((env) => !(env.RESEND_API_KEY ?? env.MAIL_SMTP) || (env.MAIL_FROM && env.MAIL_TO), {
    message: 'With RESEND_API_KEY or MAIL_SMTP, set MAIL_FROM and MAIL_TO too: see .env.example.',
  })
  .refine((env) => !(env.RESEND_API_KEY && env.MAIL_SMTP), {
    message: 'Mail leaves by RESEND_API_KEY or by MAIL_SMTP: set one of them.',
  });

/** Where mails go: to Resend, to a mail server, or to files in a local folder. */
export type MailSettings =
  | { kind: 'resend'; apiKey: string; baseUrl: string | undefined; from: string; to: string }
  | { kind: 'smtp'; url: string; from: string; to: string }
  | { kind: 'folder'; folder: string; from: string; to: string };

/** What the environment says. `.env.example` explains every variable. */
export interface Settings {
  mail: MailSettings;
  /** With which the mail service signs what it tells by itself; `null` when it tells nothing. */
  webhookSecret: string | null;
  /** Where alarms go. */
  alarmTo: string;
  /** A mail server for alarms that is not the mail service; `null` without one. */
  alarmSmtpUrl: string | null;
  /** Address that takes an alarm as JSON; `null` without one. */
  alarmWebhookUrl: string | null;
  /** Address of a watch outside that rings when we fall silent; `null` without one. */
  heartbeatUrl: string | null;
  /** Most letters of unchecked senders in an hour, for the whole site. */
  uncheckedPerHour: number;
  /** Most letters of checked senders in an hour that leave at once. */
  checkedPerHour: number;
  /** Address of the site, without slash at the end. */
  siteUrl: string;
  /** Rest between two mails of a run, in milliseconds. */
  forwardPauseMs: number;
  /** First wait of a letter that did not leave; it doubles each time, up to an hour. */
  forwardWaitSeconds: number;
  /** How long a kept letter is left to the post that brought it. */
  forwardAfterSeconds: number;
}

/**
 * Reads the settings from the environment.
 * @throws one sentence that names the variable and the repair
 */
export function settings(env: Record<string, string | undefined> = process.env): Settings {
  const parsed = settingsSchema.safeParse(filled(env));
  if (!parsed.success) throw new Error(explain(parsed.error));
  const { data } = parsed;
  const mail = mailSettings(data);
  return {
    mail,
    webhookSecret: data.RESEND_WEBHOOK_SECRET ?? null,
    alarmTo: data.MAIL_ALARM ?? mail.to,
    alarmSmtpUrl: data.ALARM_SMTP_URL ?? null,
    alarmWebhookUrl: data.ALARM_WEBHOOK_URL ?? null,
    heartbeatUrl: data.HEARTBEAT_URL ?? null,
    uncheckedPerHour: data.UNCHECKED_PER_HOUR ?? 60,
    checkedPerHour: data.CHECKED_PER_HOUR ?? 300,
    siteUrl: (data.URL ?? 'http://localhost:4321').replace(/\/$/, ''),
    // Resend takes two mails a second from a team on its oldest terms; half of them stay free.
    forwardPauseMs: data.FORWARD_PAUSE_MS ?? (mail.kind === 'resend' ? 1000 : 0),
    forwardWaitSeconds: data.FORWARD_WAIT_SECONDS ?? FIRST_WAIT / 1000,
    forwardAfterSeconds: data.FORWARD_AFTER_SECONDS ?? LEFT_TO_ITS_POST / 1000,
  };
}

function mailSettings(env: z.output<typeof settingsSchema>): MailSettings {
  const from = env.MAIL_FROM ?? LOCAL_ADDRESS;
  const to = env.MAIL_TO ?? LOCAL_ADDRESS;
  if (env.MAIL_SMTP !== undefined) return { kind: 'smtp', url: env.MAIL_SMTP, from, to };
  if (env.RESEND_API_KEY === undefined)
    return { kind: 'folder', folder: env.OUTBOX_DIR ?? '.outbox', from, to };
  return { kind: 'resend', apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL, from, to };
}

// A name that can never exist (RFC 2606): a local mail goes nowhere.
const LOCAL_ADDRESS = 'Sociale Politie <postvak@sociale-politie.invalid>';

function explain(error: z.ZodError): string {
  const [issue] = error.issues;
  const name = issue?.path.join('.') ?? '';
  return name ? `${name}: ${issue?.message ?? ''}. See .env.example.` : (issue?.message ?? '');
}
