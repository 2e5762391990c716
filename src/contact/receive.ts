import type { SenderCheck, CheckedBy } from './sender-check.ts';
import type { Typed } from './form.ts';
import { isYoung, mailed, type Life } from './life.ts';
import { mayReach, validate, type Choices, type Message, type Problem } from './message.ts';
import type { Proof } from './proof.ts';
import type { Refusal, Submission } from './read.ts';
import type { Receipt } from './receipt.ts';
import type { SealedLetter } from './seal.ts';
import type { Secrets } from './secrets.ts';
import type { KeptLetter } from './tend-ports.ts';

/** A sealed letter on its way: with its number, and how its sender was checked. */
export interface Envelope {
  receipt: Receipt;
  letter: SealedLetter;
  check: SenderCheck;
  /** When a canary letter last came through, as far as known when this one was taken. */
  lastCanary: Date | null;
  /** Who can show what this is the hash of has opened the letter: see `secrets.ts`. `null` for letters of before. */
  tokenHash: string | null;
  /** Who can show what this is the hash of has sent the letter. */
  codeHash: string | null;
}

/** What `receive` needs from the world. Each may reject; nothing is lost when one does. */
export interface Ports {
  now: () => Date;
  /** Never stops a letter: what fails here counts as not checked. The same letter gets the same answer. */
  verify: (proof: Proof, receipt: Receipt) => Promise<CheckedBy>;
  newReceipt: () => Receipt;
  /** Makes what the sealed letter holds, a token if the page made none, and the hashes that are kept beside it. */
  newSecrets: (receipt: Receipt, token: string | null) => Promise<Secrets>;
  /** Takes a place for a letter, of a checked sender or another; false when none is left this hour. */
  takeSlot: (by: CheckedBy) => Promise<boolean>;
  lastCanary: () => Promise<Date | null>;
  seal: (message: Message, receipt: Receipt, token: string) => Promise<SealedLetter>;
  /** The letter with that number, if it is this one; `other` when another has the number. */
  known: (envelope: Envelope) => Promise<KeptLetter | 'other' | null>;
  /** Resolves once the letter is in the store; what was there before stays. */
  keep: (envelope: Envelope, isOverflow: boolean) => Promise<KeptLetter | 'other'>;
  /**
   * Resolves with the name of the mail once its service has accepted it. Twice the same letter gives one mail.
   * @param mayBeSecond the letter may leave or have left in another mail, and nobody can tell
   */
  forward: (envelope: Envelope, mayBeSecond: boolean) => Promise<string | null>;
  write: (kept: KeptLetter, life: Life) => Promise<unknown>;
  /** Makes the box in which answers to a letter will wait; true when it is there: see `#answer/box.ts`. */
  openBox: (box: string) => Promise<boolean>;
}

/** What became of a post. Only `accepted` may be shown as "verzonden". */
export type Outcome =
  /** `isSlow`: kept above the hour's budget, so that it leaves with others. */
  | {
      kind: 'accepted';
      receipt: Receipt;
      isSlow: boolean;
      wantsReply: boolean | null;
      /** The letter is safe, but the box for its answers could not be made. */
      lacksBox?: true;
    }
  | { kind: 'invalid'; problems: Problem[]; typed: Typed }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'full'; typed: Typed | null }
  /** It is nowhere. */
  | { kind: 'undelivered'; typed: Typed | null }
  /** Nobody can tell: it may be kept, or on its way. */
  | { kind: 'unsure'; typed: Typed | null; receipt: Receipt };

/**
 * Takes a submission through every stage: verify, seal if needed, keep, forward.
 * Never rejects because a port does.
 */
export async function receive(
  submission: Submission,
  choices: Choices,
  ports: Ports,
): Promise<Outcome> {
  const { odd } = submission;
  if (submission.kind === 'letter') {
    const { receipt, letter, proof, tokenHash, codeHash, box } = submission;
    const by = await checkedBy(proof, receipt, ports);
    const envelope = { receipt, letter, check: { by, odd }, lastCanary: null, tokenHash, codeHash };
    return withBox(await admit(envelope, null, ports), box, ports);
  }
  const { typed, own } = submission;
  const validation = validate(typed, choices);
  if (!validation.ok) return { kind: 'invalid', problems: validation.problems, typed };
  const receipt = own?.receipt ?? ports.newReceipt();
  const letter = await outcomeOf(() =>
    sealHere(validation.message, receipt, own?.token ?? null, ports),
  );
  if (letter === FAILED) return { kind: 'undelivered', typed };
  const check = { by: 'none', odd } as const;
  return admit({ receipt, check, lastCanary: null, ...letter }, typed, ports);
}

/** Only for a letter that was taken, so that nobody fills the store with boxes alone; made again it stays the same. */
async function withBox(outcome: Outcome, box: string | null, ports: Ports): Promise<Outcome> {
  if (outcome.kind !== 'accepted' || box === null) return outcome;
  const isThere = await outcomeOf(() => ports.openBox(box));
  return isThere === true ? outcome : { ...outcome, lacksBox: true };
}

async function sealHere(message: Message, receipt: Receipt, own: string | null, ports: Ports) {
  const { token, tokenHash, codeHash } = await ports.newSecrets(receipt, own);
  return { letter: await ports.seal(message, receipt, token), tokenHash, codeHash };
}

async function checkedBy(
  proof: Proof | null,
  receipt: Receipt,
  { verify }: Ports,
): Promise<CheckedBy> {
  const by = proof ? await outcomeOf(() => verify(proof, receipt)) : 'none';
  return by === FAILED ? 'none' : by;
}

async function admit(envelope: Envelope, typed: Typed | null, ports: Ports): Promise<Outcome> {
  // Looked up before a place is taken, so that a repeat costs none.
  const known = await outcomeOf(() => ports.known(envelope));
  if (known === 'other') return taken(typed);
  if (known !== null && known !== FAILED) return repeat(known, typed, ports);
  const [hasPlace, lastCanary] = await Promise.all([
    outcomeOf(() => ports.takeSlot(envelope.check.by)),
    outcomeOf(() => ports.lastCanary()),
  ]);
  // Only a "no" is a no: when places cannot be counted, the letter leaves at once.
  const isOverflow = hasPlace === false;
  return deliver({ ...envelope, lastCanary: orNull(lastCanary) }, isOverflow, typed, ports);
}

function taken(typed: Typed | null): Outcome {
  return typed ? { kind: 'undelivered', typed } : { kind: 'refused', refusal: 'receipt' };
}

async function deliver(
  envelope: Envelope,
  isOverflow: boolean,
  typed: Typed | null,
  ports: Ports,
): Promise<Outcome> {
  const kept = await outcomeOf(() => ports.keep(envelope, isOverflow));
  if (kept === 'other') return taken(typed);
  if (kept !== FAILED) return repeat(kept, typed, ports);
  // Above the budget only a kept letter is taken: it would fill the mailbox.
  if (isOverflow) return { kind: 'full', typed };
  // Nobody can tell what is in the store: the letter may have left before, or lie there and leave later.
  const mail = await outcomeOf(() => ports.forward(envelope, true));
  if (mail === FAILED) return { kind: 'unsure', typed, receipt: envelope.receipt };
  return accepted(envelope.receipt, false, typed);
}

// What is kept is safe: whatever fails from here on, the schedule does it again.
async function repeat(kept: KeptLetter, typed: Typed | null, ports: Ports): Promise<Outcome> {
  const { receipt, letter, life } = kept;
  const isLeftToSchedule = life.isOverflow || life.mailedAt !== null || life.returned > 0;
  if (letter && !isLeftToSchedule && isYoung(life, ports.now())) {
    const mail = await outcomeOf(() => ports.forward({ ...kept, letter }, false));
    if (mail !== FAILED) await outcomeOf(() => ports.write(kept, mailed(life, mail, ports.now())));
  }
  return accepted(receipt, life.isOverflow, typed);
}

function accepted(receipt: Receipt, isSlow: boolean, typed: Typed | null): Outcome {
  const wantsReply = typed ? typed.mayReach === mayReach.yes : null;
  return { kind: 'accepted', receipt, isSlow, wantsReply };
}

function orNull<T>(value: T | typeof FAILED): T | null {
  return value === FAILED ? null : value;
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
