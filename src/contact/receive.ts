import type { SenderCheck, CheckedBy } from './sender-check.ts';
import type { Typed } from './form.ts';
import { validate, type Choices, type Message, type Problem } from './message.ts';
import type { Proof } from './proof.ts';
import type { Refusal, Submission } from './read.ts';
import type { Receipt } from './receipt.ts';
import type { SealedLetter } from './seal.ts';

/** A sealed letter on its way: with its number, and how its sender was checked. */
export interface Envelope {
  receipt: Receipt;
  letter: SealedLetter;
  check: SenderCheck;
  /** When a canary letter last came through, as far as known when this one was taken. */
  lastCanary: Date | null;
}

/** What `receive` needs from the world. Each may reject; nothing is lost when one does. */
export interface Ports {
  /** Never stops a letter: what fails here counts as not checked. The same letter gets the same answer. */
  verify: (proof: Proof, receipt: Receipt) => Promise<CheckedBy>;
  newReceipt: () => Receipt;
  /** Takes a place for a letter of an unchecked sender; false when none is left this hour. */
  takeSlot: () => Promise<boolean>;
  lastCanary: () => Promise<Date | null>;
  seal: (message: Message, receipt: Receipt) => Promise<SealedLetter>;
  /** `other` when another letter is kept under the same number. */
  keep: (envelope: Envelope) => Promise<'kept' | 'other'>;
  /** Resolves once the mail service has accepted the letter. Twice the same letter gives one mail. */
  forward: (envelope: Envelope) => Promise<void>;
  forget: (receipt: Receipt) => Promise<void>;
}

/** What became of a post. Only `accepted` may be shown as "verzonden". */
export type Outcome =
  | { kind: 'accepted'; receipt: Receipt }
  | { kind: 'invalid'; problems: Problem[]; typed: Typed }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'full'; typed: Typed | null }
  | { kind: 'undelivered'; typed: Typed | null };

/**
 * Takes a submission through every stage: verify, seal if needed, keep, forward, forget.
 * Never rejects because a port does.
 */
export async function receive(
  submission: Submission,
  choices: Choices,
  ports: Ports,
): Promise<Outcome> {
  const { odd } = submission;
  if (submission.kind === 'letter') {
    const { receipt, letter, proof } = submission;
    const by = await checkedBy(proof, receipt, ports);
    return admit({ receipt, letter, check: { by, odd } }, null, ports);
  }
  const { typed } = submission;
  const validation = validate(typed, choices);
  if (!validation.ok) return { kind: 'invalid', problems: validation.problems, typed };
  const receipt = ports.newReceipt();
  const letter = await outcomeOf(() => ports.seal(validation.message, receipt));
  if (letter === FAILED) return { kind: 'undelivered', typed };
  return admit({ receipt, letter, check: { by: 'none', odd } }, typed, ports);
}

async function checkedBy(
  proof: Proof | null,
  receipt: Receipt,
  { verify }: Ports,
): Promise<CheckedBy> {
  const by = proof ? await outcomeOf(() => verify(proof, receipt)) : 'none';
  return by === FAILED ? 'none' : by;
}

async function admit(
  checked: Omit<Envelope, 'lastCanary'>,
  typed: Typed | null,
  ports: Ports,
): Promise<Outcome> {
  const [isAdmitted, known] = await Promise.all([
    checked.check.by === 'none' ? outcomeOf(() => ports.takeSlot()) : true,
    outcomeOf(() => ports.lastCanary()),
  ]);
  // Only a "no" is a no: when places cannot be counted, nobody is turned away.
  if (isAdmitted === false) return { kind: 'full', typed };
  const lastCanary = known === FAILED ? null : known;
  return deliver({ ...checked, lastCanary }, typed, ports);
}

async function deliver(envelope: Envelope, typed: Typed | null, ports: Ports): Promise<Outcome> {
  const kept = await outcomeOf(() => ports.keep(envelope));
  if (kept === 'other')
    return typed ? { kind: 'undelivered', typed } : { kind: 'refused', refusal: 'receipt' };
  const forwarded = await outcomeOf(() => ports.forward(envelope));
  if (kept === FAILED && forwarded === FAILED) return { kind: 'undelivered', typed };
  // A letter that is not forgotten now is forwarded once more by the schedule, as the same mail.
  if (kept !== FAILED && forwarded !== FAILED)
    await outcomeOf(() => ports.forget(envelope.receipt));
  return { kind: 'accepted', receipt: envelope.receipt };
}

const FAILED = Symbol('failed');

// What a port throws may hold a word of the message: it ends here.
async function outcomeOf<T>(work: () => Promise<T>): Promise<T | typeof FAILED> {
  try {
    return await work();
  } catch {
    return FAILED;
  }
}
