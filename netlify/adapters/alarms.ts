import { alarmKey, alarmMail, type Alarm } from '#contact/alarm.ts';
import type { Mail } from '#contact/mail.ts';
import { BELL_LIMIT } from '#contact/terms.ts';
import { send } from './mail.ts';
import { settings, type Settings } from './settings.ts';
import { smtpTransport } from './smtp.ts';
import { deleteOld, readText, storeOf, withinLimit } from './store.ts';

/**
 * Rings every bell that the zone has, once a day for each kind: the mail service, and those that do not pass
 * through it, because it may be what is broken.
 * @throws when no bell rang
 */
export async function raise(deployContext: string, alarm: Alarm, now = new Date()): Promise<void> {
  const key = alarmKey(alarm, now);
  const rung = storeOf('alarms', deployContext);
  if (await withinLimit(readText(rung, key)).catch(() => null)) return;
  const mail = alarmMail(alarm);
  const bells = [byMailService, bySmtp, byWebhook];
  const tries = await Promise.allSettled(bells.map((ring) => ring(mail, key, settings())));
  if (!tries.some((one) => one.status === 'fulfilled' && one.value))
    throw new Error(`No bell rang for an alarm: ${alarm.kind}.`);
  // When this fails it rings again: better twice than never.
  await withinLimit(rung.set(key, now.toISOString())).catch(() => undefined);
}

/** Forgets which alarms rang before today. */
export async function tidyAlarms(deployContext: string, now: Date): Promise<void> {
  const rung = storeOf('alarms', deployContext);
  await deleteOld(rung, (key) => !key.endsWith(now.toISOString().slice(0, 10)));
}

async function byMailService(mail: Mail, key: string, { mail: service, alarmTo }: Settings) {
  await send(service, { key, to: alarmTo, mail });
  return true;
}

async function bySmtp({ subject, text }: Mail, _: string, settings: Settings): Promise<boolean> {
  const { alarmSmtpUrl, alarmTo, mail } = settings;
  if (alarmSmtpUrl === null) return false;
  const server = await smtpTransport(alarmSmtpUrl, BELL_LIMIT);
  await server.sendMail({
    from: mail.from,
    to: alarmTo,
    subject,
    text,
  });
  return true;
}

async function byWebhook({ subject, text }: Mail, _: string, settings: Settings): Promise<boolean> {
  const { alarmWebhookUrl } = settings;
  if (alarmWebhookUrl === null) return false;
  const answer = await fetch(alarmWebhookUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // The one field that the usual chat and alarm services all show.
    body: JSON.stringify({ text: `${subject}\n\n${text}` }),
    signal: AbortSignal.timeout(BELL_LIMIT),
  });
  return answer.ok;
}
