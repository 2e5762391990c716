import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Life } from '#contact/life.ts';
import { isReceipt, type Receipt } from '#contact/receipt.ts';
import type { Envelope } from '#contact/receive.ts';
import { fromArmor, toArmor, type SealedLetter } from '#contact/seal.ts';
import { readCheck, writeCheck } from '#contact/sender-check.ts';
import { MOST_DUE, type KeptLetter, type Mark } from '#contact/tend-ports.ts';
import { lifeIn, lifeOut } from './letter-life.ts';
import { storeOf, withinLimit, writeNew, writeOver, type Store } from './store.ts';

/** Sealed letters under their number, each with its life beside it, and the marks that say when to look at which. */
export interface LetterStore {
  /** The letter with that number, if it is this one; `other` when another has the number. */
  known: (envelope: Envelope) => Promise<KeptLetter | 'other' | null>;
  /** Writes a letter and its mark; what was there before stays, and is given when it is the same. */
  keep: (envelope: Envelope, life: Life) => Promise<KeptLetter | 'other'>;
  find: (receipt: Receipt) => Promise<KeptLetter | null>;
  /**
   * Writes a life over the version that was read; `null` when somebody else was first, or the letter is gone.
   * Of a letter that was opened the ciphertext goes.
   */
  write: (kept: KeptLetter, life: Life) => Promise<KeptLetter | null>;
  forget: (receipt: Receipt) => Promise<void>;
  /** Marks whose moment has come, one more than a run takes at most: the oldest of each letter first, then what is left. */
  due: (now: Date) => Promise<Mark[]>;
  mark: (mark: Mark) => Promise<void>;
  unmark: (mark: Mark) => Promise<void>;
  /** Marks every letter that has none, so that none is forgotten by the schedule. */
  markAll: (now: Date) => Promise<void>;
}

const DUE = 'due/';

/**
 * Opens the letters on Netlify Blobs, with strong consistency.
 * @param deployContext each has a store of its own, so that a preview never touches the letters of production
 */
export function letterStore(deployContext: string): LetterStore {
  const store = storeOf('letters', deployContext);
  return {
    known: (envelope) => withinLimit(knownIn(store, envelope)),
    keep: (envelope, life) => withinLimit(keepIn(store, envelope, life)),
    find: (receipt) => withinLimit(findIn(store, receipt)),
    write: (kept, life) => withinLimit(writeIn(store, kept, life)),
    forget: (receipt) => withinLimit(store.delete(receipt)),
    due: (now) => withinLimit(dueIn(store, now)),
    mark: (mark) => withinLimit(markIn(store, mark)),
    unmark: (mark) => withinLimit(store.delete(keyOf(mark))),
    markAll: (now) => markAllIn(store, now),
  };
}

async function knownIn(store: Store, envelope: Envelope): Promise<KeptLetter | 'other' | null> {
  const kept = await findIn(store, envelope.receipt);
  return kept && (isSame(kept, envelope) ? kept : 'other');
}

async function keepIn(store: Store, envelope: Envelope, life: Life): Promise<KeptLetter | 'other'> {
  const { receipt, letter } = envelope;
  await markIn(store, { receipt, at: life.nextAt });
  const metadata = metadataOf(envelope, hashOf(letter), life);
  await writeNew(store, receipt, toArmor(letter), { metadata });
  const kept = await knownIn(store, envelope);
  if (kept === null) throw new Error('The store has no room, and nothing in it.');
  return kept;
}

async function writeIn(store: Store, kept: KeptLetter, life: Life): Promise<KeptLetter | null> {
  const { receipt, version } = kept;
  const letter = life.openedAt ? null : kept.letter;
  const text = letter ? toArmor(letter) : '';
  const metadata = metadataOf(kept, kept.hash, life);
  const written = await writeOver(store, receipt, text, version, metadata);
  return written && { ...kept, letter, life, ...written };
}

async function markIn(store: Store, mark: Mark): Promise<void> {
  await store.set(keyOf(mark), '');
}

async function dueIn(store: Store, now: Date): Promise<Mark[]> {
  const marks = (await marksUntil(store, now)).sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  // One of each letter first: many marks of one letter hold up no other.
  const firsts = new Set(new Map(marks.toReversed().map((mark) => [mark.receipt, mark])).values());
  const rest = marks.filter((mark) => !firsts.has(mark));
  return [...marks.filter((mark) => firsts.has(mark)), ...rest].slice(0, MOST_DUE + 1);
}

async function markAllIn(store: Store, now: Date): Promise<void> {
  const { blobs } = await store.list();
  const keys = blobs.map(({ key }) => key);
  const marked = new Set(keys.map((key) => markOf(key)?.receipt));
  for (const receipt of keys.filter(isReceipt))
    if (!marked.has(receipt)) await markIn(store, { receipt, at: now });
}

async function findIn(store: Store, receipt: Receipt): Promise<KeptLetter | null> {
  const found = await store.getWithMetadata(receipt, { type: 'text' });
  if (found === null) return null;
  const { data, metadata, etag } = found;
  const letter = data === '' ? null : fromArmor(data);
  if (data !== '' && !letter)
    throw new Error(`The store holds something else than a letter under ${receipt}.`);
  const { check, lastControl, tokenHash, codeHash, hash } = namesSchema.parse(metadata);
  return {
    receipt,
    letter,
    check: readCheck(check),
    lastCanary: lastControl,
    tokenHash,
    codeHash,
    hash: hash ?? (letter ? hashOf(letter) : ''),
    life: lifeIn(metadata, new Date()),
    version: etag,
  };
}

const name = z.string().nullable().catch(null);
const namesSchema = z.object({
  check: name,
  lastControl: z.coerce.date().nullable().catch(null),
  tokenHash: name,
  codeHash: name,
  hash: name,
});

function metadataOf(
  { check, lastCanary, tokenHash, codeHash }: Omit<Envelope, 'letter'>,
  hash: string,
  life: Life,
): Record<string, unknown> {
  const names = { check: writeCheck(check), lastControl: lastCanary?.toISOString() };
  return { ...lifeOut(life), ...names, tokenHash, codeHash, hash };
}

/** Marks whose moment has come: of a full store no more pages are read than a run needs. */
async function marksUntil(store: Store, now: Date): Promise<Mark[]> {
  const marks: Mark[] = [];
  const letters = new Set<Receipt>();
  let keys: string[] = [''];
  for await (const { blobs } of store.list({ prefix: DUE, paginate: true })) {
    const page = blobs.map(({ key }) => key);
    const found = page.map(markOf).filter((mark) => mark !== null);
    const due = found.filter(({ at }) => at <= now);
    marks.push(...due);
    for (const { receipt } of due) letters.add(receipt);
    const isEnough = due.length < found.length || letters.size > MOST_DUE;
    // Keys begin with their moment. Only a store that gives them in order has nothing earlier behind.
    keys = [...keys.slice(-1), ...page];
    if (isEnough && isInOrder(keys)) break;
  }
  return marks;
}

function isInOrder(keys: readonly string[]): boolean {
  return keys.every((key, place) => place === 0 || (keys[place - 1] ?? '') <= key);
}

/** `due/<moment>/<number>`; with `<since>/` before the number while its letter cannot be found. */
function keyOf({ receipt, at, since }: Mark): string {
  const times = [at, ...(since ? [since] : [])].map((time) => time.toISOString());
  return `${DUE}${[...times, receipt].join('/')}`;
}

function markOf(key: string): Mark | null {
  const [at = '', ...rest] = key.startsWith(DUE) ? key.slice(DUE.length).split('/') : [];
  const [receipt = '', since = at] = rest.toReversed();
  if (!isReceipt(receipt) || ![at, since].every((time) => Number.isFinite(Date.parse(time))))
    return null;
  return { receipt, at: new Date(at), ...(rest.length > 1 ? { since: new Date(since) } : {}) };
}

/** Also when it was sealed anew, for other keys or by the site: nobody else has its token. */
function isSame(kept: KeptLetter, { letter, tokenHash }: Envelope): boolean {
  return kept.hash === hashOf(letter) || (tokenHash !== null && kept.tokenHash === tokenHash);
}

function hashOf(letter: SealedLetter): string {
  return createHash('sha256').update(letter).digest('hex');
}
