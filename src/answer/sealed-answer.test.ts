import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { identityOf, keysOf, tokenOf } from './keys.ts';
import { openAnswer } from './opened-answer.ts';
import { fitsAnswer, SEALED_LENGTH, sealAnswer, type Answer } from './sealed-answer.ts';

const root = new Uint8Array(32).fill(7);
const { seed } = keysOf(root);
const answer: Answer = {
  kind: 'text',
  receipt: aReceipt(),
  day: '2026-11-28',
  text: 'Bel ons morgen.\n“Tot dan.”',
};
const tokenFor = (receipt: Answer['receipt']) => tokenOf(root, receipt);
const token = tokenFor(answer.receipt);

test('an answer is read by who knows the words, and is known to be from who opened the letter', async () => {
  const sealed = await sealAnswer(answer, seed, token);
  expect(await openAnswer(sealed, seed, tokenFor)).toEqual({ ...answer, isGenuine: true });
});

test('every answer is as long, whatever it says', async () => {
  for (const text of ['', 'Ja.', 'é'.repeat(800)])
    expect(await sealAnswer({ ...answer, text }, seed, token)).toHaveLength(SEALED_LENGTH);
});

test('who knows the key but not the token signs in vain, and so does who has another seed', async () => {
  const forged = await sealAnswer(answer, seed, tokenOf(new Uint8Array(32), answer.receipt));
  expect(await openAnswer(forged, seed, tokenFor)).toEqual({ ...answer, isGenuine: false });
});

test('a signature counts for what it was put under alone', async () => {
  const sealed = await sealAnswer(answer, seed, token);
  const other = await sealAnswer({ ...answer, text: 'Kom morgen naar het plein.' }, seed, token);
  expect(Buffer.from(sealed).equals(other)).toBe(false);
  const moved = await openAnswer(sealed, seed, () => tokenFor(aReceipt('K7P2-9QXF')));
  expect(moved?.isGenuine).toBe(false);
});

test.each([
  ['kind', 'call'],
  ['receipt', 'K7P2-9QXF'],
  ['day', '2027-01-01'],
  ['text', 'Kom morgen naar het plein.'],
])('who opens an answer and changes its %s has no signature for it', async (field, other) => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityOf(seed));
  const json = await decrypter.decrypt(await sealAnswer(answer, seed, token), 'text');
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identityOf(seed)));
  const changed = JSON.stringify({ ...(JSON.parse(json) as object), [field]: other });

  expect(await openAnswer(await encrypter.encrypt(json), seed, () => token)).toMatchObject({
    isGenuine: true,
  });
  expect(await openAnswer(await encrypter.encrypt(changed), seed, () => token)).toMatchObject({
    [field]: other,
    isGenuine: false,
  });
});

test('what is chance, damaged, no answer, or for other words does not open', async () => {
  const sealed = await sealAnswer(answer, seed, token);
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identityOf(seed)));
  const others = [
    crypto.getRandomValues(new Uint8Array(SEALED_LENGTH)),
    sealed.with(-1, (sealed.at(-1) ?? 0) ^ 1),
    await encrypter.encrypt('{"format":"sociale-politie/antwoord/1","kind":"bevel"}'),
    await encrypter.encrypt('geen JSON'),
  ];
  for (const other of others) expect(await openAnswer(other, seed, tokenFor)).toBeNull();
  expect(await openAnswer(sealed, keysOf(new Uint8Array(32)).seed, tokenFor)).toBeNull();
});

test('a text that has no place is refused before it is sealed', async () => {
  const long = 'é'.repeat(900);
  expect(fitsAnswer(long)).toBe(false);
  expect(fitsAnswer('"'.repeat(880))).toBe(true);
  expect(fitsAnswer('"'.repeat(900))).toBe(false);
  await expect(sealAnswer({ ...answer, text: long }, seed, token)).rejects.toThrow('no place');
});
