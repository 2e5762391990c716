import { randomBytes as nodeRandomBytes } from 'node:crypto';
import { openBox, type BoxPorts } from '#answer/box.ts';
import { fieldWithout } from '#answer/field.ts';
import type { FollowPorts } from '#contact/follow.ts';
import { newLife, newOverflowLife, type MailFate } from '#contact/life.ts';
import type { MailEventPorts } from '#contact/mail-event.ts';
import { newToken, secretsWith } from '#contact/secrets.ts';
import type { TendPorts } from '#contact/tend-ports.ts';
import { toLetter } from '#contact/letter.ts';
import { digest, notification, reminder } from '#contact/notification.ts';
import { newReceipt, type Receipt } from '#contact/receipt.ts';
import type { Ports, Envelope } from '#contact/receive.ts';
import { seal } from '#contact/seal.ts';
import { RUN_LIMIT } from '#contact/terms.ts';
import { raise } from './alarms.ts';
import { digestNotes } from './digest-notes.ts';
import { quotaOf, triesOf } from './quotas.ts';
import { boxStore } from './box-store.ts';
import { captchaSettings } from './captcha-settings.ts';
import { secretFor, senderCheckers, verifySender } from './verify-sender.ts';
import { canaryRecord } from './canary-record.ts';
import { fateOf, findMail, mailZone, seesMailbox } from './mail.ts';
import { letterStore } from './letter-store.ts';
import { codeFor, readSent, sentAddress } from './sent-code.ts';
import type { Sent } from '#contact/reply.ts';
import { settings } from './settings.ts';

/** Everything that receiving a message needs from the world, on this host. */
export function receivePorts(deployContext: string, recipients: readonly string[]): Ports {
  const { known, keep, write } = letterStore(deployContext);
  return {
    now,
    verify: async (...asked) =>
      verifySender(senderCheckers(deployContext, captchaSettings()))(...asked),
    newReceipt: () => newReceipt(randomBytes),
    newSecrets: (receipt, token) =>
      secretsWith(formCodeOf(deployContext, receipt), token ?? newToken(randomBytes)),
    takeSlot: (by) => quotaOf(deployContext, by).takeSlot(),
    lastCanary: async () => (await canaryRecord(deployContext).read())?.throughAt ?? null,
    seal: (message, receipt, token) => {
      const secrets = { token, answer: fieldWithout(randomBytes) };
      return seal(toLetter(message, receipt, now(), secrets), recipients);
    },
    known,
    keep: (envelope, isOverflow) =>
      keep(envelope, isOverflow ? newOverflowLife(now()) : newLife(now(), patience())),
    // Under the number alone, whatever it says: the mail service takes one of the two.
    forward: (envelope, mayBeSecond) => mailUnder(envelope.receipt, envelope, mayBeSecond),
    write,
    openBox: (box) => openBox(box, boxPorts(deployContext)),
  };
}

/** Everything that boxes for answers need from the world, on this host. */
export function boxPorts(deployContext: string): BoxPorts {
  return { ...boxStore(deployContext), now, chance: Math.random, randomBytes };
}

/** Everything that bringing kept letters further needs from the world, on this host. */
export function tendPorts(deployContext: string, workingDays: number): TendPorts {
  const end = Date.now() + RUN_LIMIT;
  const { mail } = settings();
  return {
    ...letterStore(deployContext),
    now,
    chance: Math.random,
    firstWait: () => settings().forwardWaitSeconds * 1000,
    workingDays: () => workingDays,
    wasSent: (name) => findMail(mail, name),
    forward,
    noteDigest: digestNotes(deployContext).write,
    forwardDigest: (name, envelopes, mayBeSecond) => {
      const key = mayBeSecond ? `${name}-2` : name;
      return mailZone(mail, { key, mail: digest(name, envelopes, mayBeSecond) });
    },
    fate: ({ life, receipt }) => fate(life.mailId, life.digest ?? receipt),
    remind: async (receipts) => {
      const key = `reminder-${now().toISOString().slice(0, 10)}-${receipts.join('').slice(0, 9)}`;
      await mailZone(mail, { key, mail: reminder(receipts) });
    },
    hasTime: () => Date.now() < end,
    pause: () => new Promise((resolve) => setTimeout(resolve, settings().forwardPauseMs)),
  };
}

/** Everything that following a letter needs from the world, on this host. */
export function followPorts(deployContext: string): FollowPorts {
  const { find, write, mark } = letterStore(deployContext);
  return {
    now,
    find,
    write,
    mark,
    takeTry: (receipt) => triesOf(deployContext, receipt).takeSlot(),
    seesMailbox: () => seesMailbox(settings().mail),
  };
}

/** Everything that hearing of a mail needs from the world, on this host. */
export function mailEventPorts(deployContext: string, workingDays: number): MailEventPorts {
  const { find, write, mark } = letterStore(deployContext);
  const alarm = (receipts: readonly Receipt[]) =>
    raise(deployContext, { kind: 'returned', receipts });
  const lettersIn = digestNotes(deployContext).read;
  return { now, workingDays, find, write, mark, alarm, lettersIn };
}

/** How long a kept letter is left to the post that brought it, in milliseconds. */
function patience(): number {
  return settings().forwardAfterSeconds * 1000;
}

/** The code with which the sender of a form can follow it. */
export function formCodeOf(deployContext: string, receipt: Receipt): string {
  return codeFor(secretFor(deployContext), receipt, randomBytes);
}

/** What a form is told once it was taken. */
export interface AfterSending {
  /** Address of the page that says so. */
  address: (sent: Omit<Sent, 'code'>) => string;
  /** The code with which its sender can follow it. */
  code: (receipt: Receipt) => string;
}

/** Tells a form what it is told once it was taken, on this host. */
export function afterSending(deployContext: string): AfterSending {
  return {
    address: (sent) => sentAddress(secretFor(deployContext), sent, now()),
    code: (receipt) => formCodeOf(deployContext, receipt),
  };
}

/** What that address says; `null` when nobody sent anything, or too long ago. */
export function sentIn(deployContext: string, query: URLSearchParams): Omit<Sent, 'code'> | null {
  return readSent(secretFor(deployContext), query, now());
}

function forward(envelope: Envelope, returned: number, mayBeSecond: boolean) {
  const parts = [envelope.receipt, ...(returned > 0 ? [`r${returned}`] : [])];
  const key = [...parts, ...(mayBeSecond ? ['2'] : [])].join('-');
  return mailUnder(key, envelope, mayBeSecond);
}

// Reads the settings only here: with broken settings a letter is still kept, and leaves later.
async function mailUnder(
  key: string,
  envelope: Envelope,
  mayBeSecond: boolean,
): Promise<string | null> {
  const { mail } = settings();
  return mailZone(mail, { key, mail: notification(envelope, mayBeSecond) });
}

async function fate(mailId: string | null, name: string): Promise<MailFate> {
  const { mail } = settings();
  if (mailId !== null) return fateOf(mail, mailId);
  const found = await findMail(mail, name);
  if (found === null) return 'pending';
  return found === 'none' ? 'failed' : fateOf(mail, found.id);
}

function now(): Date {
  return new Date();
}

/** Unpredictable bytes. */
export function randomBytes(count: number): Uint8Array {
  return nodeRandomBytes(count);
}
