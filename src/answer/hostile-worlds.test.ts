import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, test } from 'vitest';
import { toLetter, writeLetter, type Letter } from '#contact/letter.ts';
import { bareMessage } from '#contact/message.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { secretsWith } from '#contact/secrets.ts';
import { notification } from '#contact/notification.ts';
import { someBoxes } from '#tests/builders/boxes.ts';
import { A_CODE, aKey, aReceipt, aSealedLetter, NOON } from '#tests/builders/contact.ts';
import { openBox, piecesOf, readBox, writeAnswer } from './box.ts';
import { keysOf, tokenOf } from './keys.ts';
import { askToSay, partsOf, type AnswerParts } from './parts.ts';
import { openAnswer } from './opened-answer.ts';
import { sealAnswer, SEALED_LENGTH, type Answer } from './sealed-answer.ts';

// Each world holds everything that the other side of it may ever see, and tries to read, to fake, or to link.
const root = new Uint8Array(32).fill(7);
const keys = keysOf(root);
const receipt = aReceipt();
const SECRET = 'Een kanarie in een kooi.';
const entry = { receipt, day: '2026-11-28', again: '' };

let parts: AnswerParts;
let letter: Letter;
let store: ReturnType<typeof someBoxes>;
beforeEach(async () => {
  parts = await partsOf(root, true, entry);
  letter = toLetter(bareMessage('b', SECRET), receipt, NOON, parts);
  store = someBoxes();
  await openBox(parts.box, store.ports);
});

/** Everything that the writer reads, with what is not genuine. */
async function read(): Promise<{ text: string; isGenuine: boolean }[]> {
  const pieces = piecesOf(await readBox({ box: keys.box, key: keys.read }, store.ports));
  const tokenFor = (of: Answer['receipt']) => tokenOf(root, of);
  const opened = await Promise.all(pieces.map((one) => openAnswer(one, keys.seed, tokenFor)));
  return opened.flatMap((one) => (one ? [{ text: one.text, isGenuine: one.isGenuine }] : []));
}

async function answered(text: string): Promise<void> {
  const ask = await askToSay(letter, { kind: 'text', day: '2026-11-29', text });
  if (ask?.ask !== 'write') throw new Error('The letter wants an answer.');
  await writeAnswer(ask, store.ports);
}

/** Every form in which bytes may stand in a text. */
function forms(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  return [buffer.toString('base64url'), buffer.toString('hex'), buffer.toString('latin1')];
}

describe('the host, which sees every post and is told every token', () => {
  test('reads nothing: neither the seed nor a word of an answer ever passes it', async () => {
    const ask = await askToSay(letter, { kind: 'text', day: '2026-11-29', text: SECRET });
    const seen = JSON.stringify([parts.box, ask, await secretsWith(A_CODE, parts.token)]);
    for (const form of [...forms(keys.seed), SECRET]) expect(seen).not.toContain(form);
    expect(seen).not.toContain(keys.read);
    expect(seen).not.toContain(keys.wipe);
  });

  test('fakes nothing: with the token, the box and every key it was shown, its answer is not taken for one', async () => {
    const own = await generateHybridIdentity();
    const toOther = new Encrypter();
    toOther.addRecipient(await identityToRecipient(own));
    const shaped = await toOther.encrypt(new Uint8Array(2048).fill(0x20));
    expect(shaped).toHaveLength(SEALED_LENGTH);
    const guessed = await sealAnswer(
      { kind: 'text', receipt, day: '2026-11-29', text: 'Kom nu naar buiten.' },
      new Uint8Array(32),
      parts.token,
    );
    for (const fake of [shaped, guessed])
      for (const box of store.boxes.values()) box.sealed.push(fake);
    expect(await read()).toEqual([{ text: '', isGenuine: true }]);
  });

  test('even with the key of the answers, without the token of the letter, it is seen', async () => {
    const fake = await sealAnswer(
      { kind: 'opened', receipt, day: '2026-11-29', text: '' },
      keys.seed,
      'AAECAwQFBgcICQoLDA0ODw',
    );
    for (const box of store.boxes.values()) box.sealed.push(fake);
    expect((await read()).map(({ isGenuine }) => isGenuine)).toEqual([true, false]);
  });

  test('cannot tell who waits for an answer: a letter without that wish brings as much, of the same shape', async () => {
    const other = await partsOf(new Uint8Array(32).fill(9), false, entry);
    expect(other.box).toHaveLength(parts.box.length);
    const sizes = [parts, other].map(
      (one) => writeLetter(toLetter(bareMessage('b', SECRET), receipt, NOON, one)).length,
    );
    expect(new Set(sizes).size).toBe(1);
  });

  test('withholds and repeats at most: an old box shows what was there, and nothing as new', async () => {
    await answered('Een.');
    const old = structuredClone([...store.boxes]);
    await answered('Twee.');
    store.boxes.clear();
    for (const [name, box] of old) store.boxes.set(name, box);
    expect((await read()).map(({ text }) => text)).toEqual(['', 'Een.']);
  });
});

describe('the mail service, which sees every mail', () => {
  test('reads no key of a box, and no word of the letter', async () => {
    const { recipient } = await aKey();
    const sealed = await seal(letter, [recipient, recipient]);
    const envelope = { ...(await aSealedLetter()), receipt, letter: sealed };
    const mail = JSON.stringify(notification(envelope)) + toArmor(sealed);
    for (const secret of [keys.box, keys.write, keys.read, keys.wipe, parts.token, SECRET])
      expect(mail).not.toContain(secret);
    for (const form of forms(keys.seed)) expect(mail).not.toContain(form);
  });
});

describe('the store, which holds every box and every letter', () => {
  test('reads nothing, and nothing in it opens anything', async () => {
    await answered(SECRET);
    const [[name = '', box] = []] = store.boxes;
    const held = JSON.stringify([name, { ...box, sealed: [] }]);
    for (const key of [keys.box, keys.read, keys.write, keys.wipe, parts.token, receipt, SECRET])
      expect(held).not.toContain(key);
    expect(box?.sealed).toHaveLength(2);
    for (const sealed of box?.sealed ?? [])
      expect(Buffer.from(sealed).toString('latin1')).not.toContain(SECRET);
    // What stands there is no key: shown as one it opens nothing.
    const shown = await readBox(
      { box: name.slice(0, 22), key: (box?.read ?? '').slice(0, 22) },
      store.ports,
    );
    expect(Buffer.from(shown).includes(Buffer.from((box?.sealed[0] ?? name).slice(0, 64)))).toBe(
      false,
    );
  });

  test('links no box to a letter: they share no hash and no name', async () => {
    const hashes = await secretsWith(A_CODE, parts.token);
    const [[name = '', box] = []] = store.boxes;
    const ofLetter = [receipt, hashes.tokenHash, hashes.codeHash];
    const ofBox = [name, box?.read, box?.write, box?.wipe];
    expect(ofLetter.filter((one) => ofBox.includes(one))).toEqual([]);
  });

  test('gives the answer of one to another in vain', async () => {
    await answered(SECRET);
    const other = new Uint8Array(32).fill(9);
    await openBox((await partsOf(other, true, entry)).box, store.ports);
    const all = [...store.boxes.values()].flatMap(({ sealed }) => sealed);
    const tokenFor = (of: Answer['receipt']) => tokenOf(other, of);
    const opened = await Promise.all(
      all.map((one) => openAnswer(one, keysOf(other).seed, tokenFor)),
    );
    expect(opened.filter((one) => one !== null).map(({ kind }) => kind)).toEqual(['kept']);
  });
});
