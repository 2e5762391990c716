import { allOver } from '#lib/all-over.ts';
import * as z from 'zod/mini';
import { digestIn } from './digest-names.ts';
import { heard, isOfMail, type Life, type MailFate } from './life.ts';
import { receiptIn, type Receipt } from './receipt.ts';
import type { KeptLetter, Mark } from './tend-ports.ts';

/** Address to which the mail service tells what became of a mail. */
export const MAIL_EVENT_ADDRESS = '/api/mail-event';

/** What the mail service tells by itself of one mail. */
export interface MailEvent {
  mailId: string;
  /** The letter that it brought, or its name when it brought several. */
  of: { receipt: Receipt } | { digest: string };
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

/** Reads an event whose signature was right; `null` when it says nothing of a letter. */
export function readMailEvent(said: unknown): MailEvent | null {
  const { data: event } = eventSchema.safeParse(said);
  const fate = event && fates[event.type];
  const of = event && lettersOf(event.data.subject);
  return fate && of ? { mailId: event.data.email_id, of, fate } : null;
}

function lettersOf(subject: string): MailEvent['of'] | null {
  const receipt = receiptIn(subject);
  if (receipt) return { receipt };
  const digest = digestIn(subject);
  return digest === null ? null : { digest };
}

/** What hearing of a mail needs from the world. Each may reject: the mail service then tells it again. */
export interface MailEventPorts {
  now: () => Date;
  workingDays: number;
  find: (receipt: Receipt) => Promise<KeptLetter | null>;
  write: (kept: KeptLetter, life: Life) => Promise<KeptLetter | null>;
  mark: (mark: Mark) => Promise<void>;
  /** The letters that a mail of several brought, by its name; none when nobody wrote it down. */
  lettersIn: (digest: string) => Promise<readonly Receipt[]>;
  /** Rings for a mail that did not arrive, or was called spam. */
  alarm: (receipts: readonly Receipt[]) => Promise<void>;
}

/** How often somebody else may write beside us before we give up. */
const TRIES = 3;

/**
 * Writes down what became of the present mail of its letters; what is told of another, or once more, changes nothing.
 * @throws when the store cannot be read, or does not take it
 */
export async function hear(event: MailEvent, ports: MailEventPorts): Promise<void> {
  const { of, fate } = event;
  const receipts = 'receipt' in of ? [of.receipt] : await ports.lettersIn(of.digest);
  const found = await allOver(receipts.map((receipt) => findIn(event, receipt, ports)));
  const letters = found.filter((kept) => kept !== null);
  if (letters.length === 0) return;
  // First: told again, the letters may no longer know this mail.
  if (fate !== 'delivered') await ports.alarm(letters.map(({ receipt }) => receipt));
  await allOver(letters.map((kept) => writeDown(event, kept, ports)));
}

async function writeDown(event: MailEvent, found: KeptLetter, ports: MailEventPorts) {
  let kept: KeptLetter | null = found;
  for (let time = 0; kept && time < TRIES; time++) {
    const { receipt } = kept;
    const life = heard(kept.life, event.fate, ports.now(), ports.workingDays);
    if (life === null) return;
    await ports.mark({ receipt, at: life.nextAt });
    if (await ports.write(kept, life)) return;
    kept = await findIn(event, receipt, ports);
  }
  if (kept) throw new Error('The store changes all the time.');
}

/** The letter, if that mail is its present one. */
async function findIn({ mailId }: MailEvent, receipt: Receipt, { find }: MailEventPorts) {
  const kept = await find(receipt);
  return kept && isOfMail(kept.life, mailId) ? kept : null;
}
