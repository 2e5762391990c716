import { readFileSync } from 'node:fs';
import { armor, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { unchecked } from '#contact/sender-check.ts';
import { toLetter, type Letter } from '#contact/letter.ts';
import { emptyForm, fields, type Field, type Typed } from '#contact/form.ts';
import { newLife, type Life } from '#contact/life.ts';
import { bareMessage, type Choices, type Message } from '#contact/message.ts';
import { isReceipt, type Receipt } from '#contact/receipt.ts';
import type { Envelope, Ports } from '#contact/receive.ts';
import { seal, type SealedLetter } from '#contact/seal.ts';
import { hashOf } from '#contact/secrets.ts';
import type { KeptLetter } from '#contact/tend-ports.ts';

/** What the lists of the form of these tests offer. */
export const choices: Choices = {
  municipalities: { appelgem: 'Appelgem', perendonk: 'Perendonk' },
  schools: { '123': 'De Appelboom (123)', '9': 'De Peer (9)' },
};

/** The passphrase of both demonstration keys. */
export const DEMONSTRATION_PASSPHRASE = 'dit is een demonstratie';

/** The demonstration key file `a` or `b`. */
export function demonstrationKey(name: 'a' | 'b'): string {
  return readFileSync(`keys/demonstration-${name}.key.age`, 'utf8');
}

/** That identity behind the passphrase of the demonstration, in a key file that costs a try next to no work. */
export async function quickKey(identity: string): Promise<string> {
  const locker = new Encrypter();
  locker.setPassphrase(DEMONSTRATION_PASSPHRASE);
  locker.setScryptWorkFactor(4);
  return armor.encode(await locker.encrypt(`${identity}\n`));
}

/** A receipt number, checked. */
export function aReceipt(text = 'K7P2-9QXD'): Receipt {
  if (!isReceipt(text)) throw new Error(`${text} is no receipt number.`);
  return text;
}

/** The same for every control of the form. */
export function everyField<T>(value: T): Record<Field, T> {
  return Object.fromEntries(fields.map((name) => [name, value])) as Record<Field, T>;
}

/** A form that is filled in right. */
export function aForm(changes: Partial<Typed> = {}): Typed {
  return { ...emptyForm, theme: 'b', text: 'Ik heb een vraag.', mayReach: 'nee', ...changes };
}

/** A message as `validate` gives it. */
function aMessage(changes: Partial<Message> = {}): Message {
  return { ...bareMessage('b', 'Ik heb een vraag.'), ...changes };
}

/** The token of every letter of these tests. */
export const A_TOKEN = 'AAECAwQFBgcICQoLDA0ODw';

/** The field by which every letter of these tests cannot be answered. */
const AN_ANSWER_FIELD = 'A'.repeat(87);

/** The code that its sender got. */
export const A_CODE = 'K7P-29Q';

/** A letter with that message. */
export function aLetter(changes: Partial<Message> = {}): Letter {
  const secrets = { token: A_TOKEN, answer: AN_ANSWER_FIELD };
  return toLetter(aMessage(changes), aReceipt(), new Date('2026-11-22T09:41:30Z'), secrets);
}

/** A key pair that costs no scrypt work. */
export async function aKey(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateHybridIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** A letter sealed to two fresh keys, with its number. */
export async function aSealedLetter(changes: Partial<Message> = {}): Promise<Envelope> {
  const keys = [await aKey(), await aKey()];
  const letter = await seal(
    aLetter(changes),
    keys.map(({ recipient }) => recipient),
  );
  const hashes = { tokenHash: await hashOf(A_TOKEN), codeHash: await hashOf(A_CODE) };
  return { receipt: aReceipt(), letter, check: unchecked, lastCanary: null, ...hashes };
}

/** The moment at which the letters of these tests are kept. */
export const NOON = new Date('2026-11-25T12:00:00Z');

/** A letter as the store has it, kept at noon. */
export function aKept(envelope: Envelope, life: Partial<Life> = {}): KeptLetter {
  return { ...envelope, hash: 'f0', version: '"1"', life: { ...newLife(NOON, 120_000), ...life } };
}

/** A world in which everything works, unless a test spoils a port; `steps` tells what happened, in order. */
export function aWorld(
  sealed: SealedLetter,
  spoilt: Partial<Ports> = {},
): { ports: Ports; steps: string[] } {
  const steps: string[] = [];
  const told =
    <A extends unknown[], T>(name: string, port: (...args: A) => T) =>
    (...args: A): T => {
      steps.push(name);
      return port(...args);
    };
  const secrets = { token: A_TOKEN, tokenHash: 'a0', codeHash: 'b0' };
  const keep: Ports['keep'] = (envelope, isOverflow) =>
    Promise.resolve(aKept(envelope, { isOverflow }));
  const ports: Ports = {
    now: () => NOON,
    verify: told('verify', spoilt.verify ?? (() => Promise.resolve('work' as const))),
    newReceipt: spoilt.newReceipt ?? (() => aReceipt()),
    newSecrets: spoilt.newSecrets ?? (() => Promise.resolve(secrets)),
    known: told('known', spoilt.known ?? (() => Promise.resolve(null))),
    takeSlot: told('place', spoilt.takeSlot ?? (() => Promise.resolve(true))),
    lastCanary: spoilt.lastCanary ?? (() => Promise.resolve(null)),
    seal: told('seal', spoilt.seal ?? (() => Promise.resolve(sealed))),
    keep: told('keep', spoilt.keep ?? keep),
    forward: told('forward', spoilt.forward ?? (() => Promise.resolve('mail-1'))),
    write: told('write', spoilt.write ?? (() => Promise.resolve(null))),
    openBox: told('box', spoilt.openBox ?? (() => Promise.resolve(true))),
  };
  return { ports, steps };
}
