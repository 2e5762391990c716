import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { aKey, aLetter, aSealedLetter, demonstrationKey } from '#tests/builders/contact.ts';
import { vector } from '#tests/builders/vector.ts';
import { newKeyPair } from './key.ts';
import { open, unlock } from './open.ts';
import { fromArmor, isRecipient, seal, toArmor } from './seal.ts';

/** Costs nothing to try: only real keys need to be slow. */
const QUICK = 2;

describe('a sealed letter', () => {
  test('opens with each of the keys it is sealed to', async () => {
    const keys = [await aKey(), await aKey(), await aKey()];
    const letter = await seal(
      aLetter(),
      keys.map(({ recipient }) => recipient),
    );

    for (const { identity } of keys)
      expect(await open(letter, identity)).toEqual({ ok: true, letter: aLetter() });
  });

  test('does not open with another key', async () => {
    const { letter } = await aSealedLetter();

    expect(await open(letter, (await aKey()).identity)).toEqual({ ok: false, reason: 'otherKey' });
  });

  test('does not open when any part of it was changed or cut off', async () => {
    const { identity, recipient } = await aKey();
    const letter = await seal(aLetter(), [recipient]);
    const changed = [letter.length - 1, letter.length - 500, 40].map((at) => {
      const copy = Uint8Array.from(letter);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    });

    for (const file of [...changed, letter.subarray(0, -10), new Uint8Array()])
      expect((await open(file, identity)).ok).toBe(false);
  });

  test('is damaged when what was sealed is no letter of this site', async () => {
    const { identity, recipient } = await aKey();
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);

    const opening = await open(await encrypter.encrypt('iets anders'), identity);

    expect(opening).toEqual({ ok: false, reason: 'damaged' });
  });

  test('has never the same bytes twice, and always the same length for messages of like size', async () => {
    const { recipient } = await aKey();
    const short = await seal(aLetter({ text: 'a' }), [recipient]);
    const again = await seal(aLetter({ text: 'a' }), [recipient]);
    const longer = await seal(aLetter({ text: 'a'.repeat(700) }), [recipient]);

    expect(short).not.toEqual(again);
    expect(longer.length).toBe(short.length);
  });

  test('of an earlier version of this site still opens', async () => {
    const letter = fromArmor(vector.armored);
    if (!letter) throw new Error('The file is damaged.');

    expect(await open(letter, vector.identity)).toEqual({
      ok: true,
      letter: { ...aLetter(), token: null, answer: null },
    });
  });

  test('is not made for a recipient of another kind: one would undo the others', async () => {
    const classic = await identityToRecipient(await generateX25519Identity());

    await expect(seal(aLetter(), [(await aKey()).recipient, classic])).rejects.toThrow(
      'not post-quantum',
    );
  });

  test('is not made for nobody', async () => {
    await expect(seal(aLetter(), [])).rejects.toThrow('another shape');
  });
});

describe('a recipient', () => {
  test('is whole and post-quantum', async () => {
    const { recipient } = await aKey();
    const classic = await identityToRecipient(await generateX25519Identity());

    expect(isRecipient(recipient)).toBe(true);
    for (const text of ['', 'age1pq1', classic, recipient.slice(0, -1), `${recipient}q`])
      expect(isRecipient(text)).toBe(false);
  });
});

describe('armor', () => {
  test('gives the letter back, byte for byte', async () => {
    const { letter } = await aSealedLetter();

    expect(fromArmor(toArmor(letter), 2)).toEqual(letter);
    expect(fromArmor(toArmor(letter))).toEqual(letter);
  });

  test('is refused for a number of keys that the zone does not have', async () => {
    const { letter } = await aSealedLetter();

    expect(fromArmor(toArmor(letter), 1)).toBeNull();
    expect(fromArmor(toArmor(letter), 3)).toBeNull();
  });

  test('is refused around anything but a letter as this site seals it', async () => {
    const { letter } = await aSealedLetter();
    const { recipient } = await aKey();
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const otherSize = await encrypter.encrypt('x'.repeat(100));
    const locked = new Encrypter();
    locked.setPassphrase('x');
    locked.setScryptWorkFactor(QUICK);

    expect(fromArmor('geen brief')).toBeNull();
    expect(fromArmor(`woorden ${toArmor(letter)}`)).toBeNull();
    expect(fromArmor(armor.encode(new TextEncoder().encode('geen brief')))).toBeNull();
    expect(fromArmor(armor.encode(otherSize))).toBeNull();
    expect(fromArmor(armor.encode(await locked.encrypt('x'.repeat(1024))))).toBeNull();
    expect(fromArmor(armor.encode(letter.subarray(0, -1)))).toBeNull();
  });
});

describe('a key', () => {
  test('is unlocked by its passphrase and opens what is sealed to it', async () => {
    const { keyFile, recipient } = await newKeyPair('een lange wachtzin', QUICK);
    const key = await unlock(keyFile, 'een lange wachtzin');
    if (!key.ok) throw new Error(key.reason);

    expect((await open(await seal(aLetter(), [recipient]), key.identity)).ok).toBe(true);
  });

  test('stays locked for another passphrase', async () => {
    const { keyFile } = await newKeyPair('een lange wachtzin', QUICK);

    expect(await unlock(keyFile, 'Een lange wachtzin')).toEqual({
      ok: false,
      reason: 'passphrase',
    });
  });

  test('is not taken for one when the file is something else, or damaged', async () => {
    const { keyFile, recipient } = await newKeyPair('een lange wachtzin', QUICK);
    const empty = new Encrypter();
    empty.setPassphrase('een lange wachtzin');
    empty.setScryptWorkFactor(QUICK);
    const withoutKey = armor.encode(await empty.encrypt('geen sleutel'));
    const letter = toArmor(await seal(aLetter(), [recipient]));

    for (const file of ['', 'tekst', keyFile.slice(0, -60), withoutKey, letter])
      expect(await unlock(file, 'een lange wachtzin')).toEqual({ ok: false, reason: 'notAKey' });
  });

  test('of the demonstration is slow to guess', () => {
    const header = new TextDecoder('latin1').decode(armor.decode(demonstrationKey('a')));

    expect(header).toMatch(/^-> scrypt \S+ 18$/m);
  });
});
