import * as z from 'zod/mini';
import { heard, isOfMail, type Life, type MailFate } from './life.ts';
import { receiptIn, type Receipt } from './receipt.ts';
import type { KeptLetter, Mark } from './tend-ports.ts';

/** Address to which the mail service tells what became of a mail. */
export const MAIL_EVENT_ADDRESS = '/api/mail-event';

/** What the mail service tells by itself of one mail. */
export interface MailEvent {
  mailId: string;
  receipt: Receipt;
  fate: MailFate;
}

// Resend's events: https://resend.com/docs/webhooks/event-types
const fates: Partial<Record<string, MailFate>> = {
  'email.delivered': 'delivered',
  'email.complained': 'complained',
  'email.bounced': 'bounced',
  'email.suppressed': 'suppressed',
  'email.failed': 'failed',
};

const eventSchema = z.object({
  type: z.string(),
  data: z.object({ email_id: z.string(), subject: z.string() }),
});

/**
 * Reads an event whose signature was right; `null` when it says nothing of one letter. Of a mail with several
 * letters the schedule asks by itself.
 */
export function readMailEvent(said: unknown): MailEvent | null {
  const { data: event } = eventSchema.safeParse(said);
  const fate = event && fates[event.type];
  const receipt = event && receiptIn(event.data.subject);
  return fate && receipt ? { mailId: event.data.email_id, receipt, fate } : null;
}

/** What hearing of a mail needs from the world. Each may reject: the mail service then tells it again. */
export interface MailEventPorts {
  now: () => Date;
  workingDays: number;
  find: (receipt: Receipt) => Promise<KeptLetter | null>;
  write: (kept: KeptLetter, life: Life) => Promise<KeptLetter | null>;
  mark: (mark: Mark) => Promise<void>;
  /** Rings for a mail that did not arrive, or was called spam. */
  alarm: (receipt: Receipt) => Promise<void>;
}

/** How often somebody else may write beside us before we give up. */
const TRIES = 3;

/**
 * Writes down what became of the present mail of a letter; what is told of another, or once more, changes nothing.
 * @throws when the store cannot be read, or does not take it
 */
export async function hear(
  { mailId, receipt, fate }: MailEvent,
  ports: MailEventPorts,
): Promise<void> {
  for (let time = 0; time < TRIES; time++) {
    const kept = await ports.find(receipt);
    if (!kept || !isOfMail(kept.life, mailId)) return;
    // First: told again, the letter may no longer know this mail.
    if (fate !== 'delivered') await ports.alarm(receipt);
    const life = heard(kept.life, fate, ports.now(), ports.workingDays);
    if (life === null) return;
    await ports.mark({ receipt, at: life.nextAt });
    if (await ports.write(kept, life)) return;
  }
  throw new Error('The store changes all the time.');
}
