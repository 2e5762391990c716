import { alarmKey, alarmMail, type Alarm } from '#contact/alarm.ts';
import type { DrainPorts } from '#contact/drain-outbox.ts';
import { toLetter } from '#contact/letter.ts';
import { notification } from '#contact/notification.ts';
import { newReceipt } from '#contact/receipt.ts';
import type { Ports, Envelope } from '#contact/receive.ts';
import { seal } from '#contact/seal.ts';
import { RUN_LIMIT } from '#contact/terms.ts';
import { uncheckedQuota } from './unchecked-quota.ts';
import { captchaSettings } from './captcha-settings.ts';
import { senderCheckers, verifySender } from './verify-sender.ts';
import { canaryRecord } from './canary-record.ts';
import { send, wasSent } from './mail.ts';
import { outbox } from './outbox.ts';
import { settings } from './settings.ts';

/** Everything that receiving a message needs from the world, on this host. */
export function receivePorts(deployContext: string, recipients: readonly string[]): Ports {
  const { keep, forget } = outbox(deployContext, now);
  return {
    verify: async (...asked) =>
      verifySender(senderCheckers(deployContext, captchaSettings()))(...asked),
    newReceipt: () => newReceipt(randomBytes),
    takeSlot: () => quotaOf(deployContext).takeSlot(),
    lastCanary: async () => (await canaryRecord(deployContext).read())?.throughAt ?? null,
    seal: (message, receipt) => seal(toLetter(message, receipt, now()), recipients),
    keep,
    forward: (envelope) => forward(envelope, false),
    forget,
  };
}

/** Everything that forwarding kept letters needs from the world, on this host. */
export function drainPorts(deployContext: string): DrainPorts {
  const end = Date.now() + RUN_LIMIT;
  return {
    ...outbox(deployContext, now),
    now,
    chance: Math.random,
    firstWait: () => settings().forwardWaitSeconds * 1000,
    wasSent: (receipt) => wasSent(settings().mail, receipt),
    forward,
    hasTime: () => Date.now() < end,
    pause: () => new Promise((resolve) => setTimeout(resolve, settings().forwardPauseMs)),
  };
}

/** Letters kept after this moment are still with the post that brought them. */
export function forwardCutoff(): Date {
  return new Date(Date.now() - settings().forwardAfterSeconds * 1000);
}

/** The places of this hour for letters of unchecked senders. */
export function quotaOf(deployContext: string) {
  return uncheckedQuota(deployContext, settings().uncheckedPerHour, now, Math.random);
}

/** Sends an alarm to the technical address, once a day for each kind. */
export async function raise(alarm: Alarm): Promise<void> {
  const { mail, alarmTo } = settings();
  await send(mail, { key: alarmKey(alarm, now()), to: alarmTo, mail: alarmMail(alarm) });
}

// Reads the settings only here: with broken settings a letter is still kept, and leaves later.
async function forward(envelope: Envelope, mayBeSecond: boolean): Promise<void> {
  const { mail, siteUrl } = settings();
  const key = mayBeSecond ? `${envelope.receipt}-2` : envelope.receipt;
  const content = notification(envelope, `${siteUrl}/postvak/`, mayBeSecond);
  await send(mail, { key, to: mail.to, mail: content });
}

function now(): Date {
  return new Date();
}

/** Unpredictable bytes. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
