import { base64urlnopad, hex } from '@scure/base';
import { hashOfKey, type AnswerKeys } from './keys.ts';
import { SEALED_LENGTH } from './sealed-answer.ts';

/** Address to which everything about boxes is posted. */
export const ANSWER_ADDRESS = '/api/antwoord';

/** How many answers can wait to be read. */
const ANSWERS = 5;

/** How much a box holds: what its writer's device put in, that somebody opened the letter, and the answers. */
export const PLACES = ANSWERS + 2;

/** What every reading gives, whatever is in the box and whether there is one. */
export const READING_LENGTH = PLACES * SEALED_LENGTH;

/** Longest post about a box, in bytes: an answer or a list of them, and two keys. */
export const MAX_ASK = 6 * 1024;

const DAY = 24 * 60 * 60 * 1000;

/** How long a box stays at least after it was made, or after the last answer. */
export const BOX_LIFE = 60 * DAY;

/** What is added by chance, so that the end of a box says nothing about its beginning. */
const CHANCE_LIFE = 7 * DAY;

/** A box as the store has it: what may be shown to read, write or wipe, as hashes, and what is sealed in it. */
export interface Box {
  read: string;
  write: string;
  wipe: string;
  until: Date;
  /** Whether somebody said that the letter was opened: that is said once. */
  isOpened: boolean;
  /** First what its writer's device put in; then answers. */
  sealed: Uint8Array[];
}

/** A box that was found, and what the store calls this state of it. */
export type FoundBox = Box & { version: string | undefined };

/** What boxes need from the world. Each may reject. */
export interface BoxPorts {
  now: () => Date;
  /** From 0 up to 1. */
  chance: () => number;
  randomBytes: (count: number) => Uint8Array;
  /** @param name hash of the name of a box */
  find: (name: string) => Promise<FoundBox | null>;
  /** False when there is one under that name. */
  create: (name: string, box: Box) => Promise<boolean>;
  /** False when somebody else wrote in the meantime, or it is gone. */
  replace: (name: string, box: FoundBox, before: FoundBox) => Promise<boolean>;
  /** @param until when its time would have been over */
  forget: (name: string, until: Date) => Promise<void>;
}

const HASHES = ['read', 'write', 'wipe'] as const;
const NAME_LENGTH = 16;
const HASH_LENGTH = 32;
const NEW_LENGTH = NAME_LENGTH + HASHES.length * HASH_LENGTH + SEALED_LENGTH;

/** A new box as it travels with its letter: always of the same length. */
export function writeNewBox(keys: AnswerKeys, kept: Uint8Array): string {
  const hashes = HASHES.flatMap((name) => [...hex.decode(hashOfKey(keys[name]))]);
  return base64urlnopad.encode(
    Uint8Array.from([...base64urlnopad.decode(keys.box), ...hashes, ...kept]),
  );
}

/** Makes a box; true when it is there, also when it was made before. @param written by `writeNewBox` */
export async function openBox(written: string, ports: BoxPorts): Promise<boolean> {
  const bytes = bytesOf(written);
  if (bytes?.length !== NEW_LENGTH) return false;
  const name = hashOfKey(base64urlnopad.encode(bytes.slice(0, NAME_LENGTH)));
  const hash = (index: number) => {
    const start = NAME_LENGTH + index * HASH_LENGTH;
    return hex.encode(bytes.slice(start, start + HASH_LENGTH));
  };
  const box = { read: hash(0), write: hash(1), wipe: hash(2), until: untilFrom(ports) };
  const start = { isOpened: false, sealed: [bytes.slice(-SEALED_LENGTH)] };
  const isNew = await ports.create(name, { ...box, ...start });
  if (isNew) return true;
  const found = await ports.find(name);
  return HASHES.every((of) => found?.[of] === box[of]);
}

/** By which an answer in a box is named: a hash of what is sealed. */
export function nameOfAnswer(sealed: Uint8Array): string {
  return hashOfKey(base64urlnopad.encode(sealed));
}

/**
 * What is in a box, and as much chance as makes it `READING_LENGTH`: whether there is such a box, and how much is in
 * it, only shows to who has the words.
 */
export async function readBox(asked: { box: string; key: string }, ports: BoxPorts) {
  const box = await allowed(asked, 'read', ports);
  const sealed = box?.sealed ?? [];
  const reading = ports.randomBytes(READING_LENGTH);
  for (const [index, one] of sealed.entries()) reading.set(one, index * SEALED_LENGTH);
  return reading;
}

/** The pieces of a reading, of which some open and others are chance. */
export function piecesOf(reading: Uint8Array): Uint8Array[] {
  return Array.from({ length: PLACES }, (_, index) =>
    reading.slice(index * SEALED_LENGTH, (index + 1) * SEALED_LENGTH),
  );
}

/** What became of an answer. `full`: five are waiting to be read. */
export type Writing = 'written' | 'unknown' | 'full';

/**
 * Puts an answer in a box; the same one twice stays one, and so does that the letter was opened. The box stays longer
 * for it.
 * @throws when the store cannot be read, or does not take it
 */
export async function writeAnswer(
  asked: { ask: 'write' | 'opened'; box: string; key: string; answer: string },
  ports: BoxPorts,
): Promise<Writing> {
  const answer = bytesOf(asked.answer);
  if (answer?.length !== SEALED_LENGTH) return 'unknown';
  return change(asked, 'write', ports, (box) => {
    const next = { ...box, until: untilFrom(ports), sealed: [...box.sealed, answer] };
    if (asked.ask === 'opened') return box.isOpened ? 'written' : { ...next, isOpened: true };
    if (box.sealed.some((one) => isSame(one, answer))) return 'written';
    const waiting = box.sealed.length - (box.isOpened ? 2 : 1);
    return waiting >= ANSWERS ? 'full' : next;
  });
}

/**
 * Takes answers out of a box, or the whole box away. Says nothing about whether there was one.
 * @throws when the store cannot be read, or does not take it
 */
export async function wipeBox(
  asked: { box: string; key: string; answers?: readonly string[] | undefined },
  ports: BoxPorts,
): Promise<void> {
  const { answers } = asked;
  if (answers === undefined) {
    const box = await allowed(asked, 'wipe', ports);
    // Asked of the store either way, so that both take as long.
    await ports.forget(hashOfKey(box ? asked.box : asked.key), box?.until ?? ports.now());
    return;
  }
  await change(asked, 'wipe', ports, (box) => {
    const isLeft = (one: Uint8Array, place: number) =>
      place === 0 || !answers.includes(nameOfAnswer(one));
    return { ...box, sealed: box.sealed.filter(isLeft) };
  });
}

/** How often somebody else may write beside us before we give up. */
const TRIES = 3;

async function change(
  asked: { box: string; key: string },
  right: (typeof HASHES)[number],
  ports: BoxPorts,
  changed: (box: FoundBox) => FoundBox | 'written' | 'full',
): Promise<Writing> {
  for (let time = 0; time < TRIES; time++) {
    const box = await allowed(asked, right, ports);
    if (!box) return 'unknown';
    const next = changed(box);
    if (typeof next === 'string') return next;
    if (await ports.replace(hashOfKey(asked.box), next, box)) return 'written';
  }
  throw new Error('The store changes all the time.');
}

async function allowed(
  { box: name, key: shown }: { box: string; key: string },
  right: (typeof HASHES)[number],
  { find, now }: BoxPorts,
): Promise<FoundBox | null> {
  const box = await find(hashOfKey(name));
  return box?.[right] === hashOfKey(shown) && box.until > now() ? box : null;
}

function untilFrom({ now, chance }: BoxPorts): Date {
  return new Date(now().getTime() + BOX_LIFE + chance() * CHANCE_LIFE);
}

function bytesOf(text: string): Uint8Array | null {
  try {
    return base64urlnopad.decode(text);
  } catch {
    return null;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return nameOfAnswer(one) === nameOfAnswer(other);
}
