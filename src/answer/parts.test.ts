import { expect, test } from 'vitest';
import { someBoxes } from '#tests/builders/boxes.ts';
import { aLetter, aReceipt } from '#tests/builders/contact.ts';
import { openBox, piecesOf, readBox, writeAnswer } from './box.ts';
import { readField } from './field.ts';
import { keysOf, tokenOf } from './keys.ts';
import { askToSay, partsOf, partsOfNext, ROOT_LENGTH } from './parts.ts';
import { openAnswer } from './opened-answer.ts';
import type { Answer } from './sealed-answer.ts';

const root = new Uint8Array(ROOT_LENGTH).fill(7);
const chance = new Uint8Array(ROOT_LENGTH).fill(9);
const keys = keysOf(root);
const first = { receipt: aReceipt(), day: '2026-11-28', again: '2026-12-02' };
const next = { ...first, receipt: aReceipt('2222-2222') };

/** What somebody with these keys reads in the boxes of these letters. */
async function read(boxes: readonly string[], said: readonly [string, string][] = []) {
  const { ports } = someBoxes();
  for (const box of boxes) await openBox(box, ports);
  for (const [answer, token] of said) {
    const ask = await askToSay(
      { ...aLetter(), answer, token },
      { kind: 'read', day: '2026-11-29', text: '' },
    );
    if (ask?.ask === 'write') await writeAnswer(ask, ports);
  }
  const pieces = piecesOf(await readBox({ box: keys.box, key: keys.read }, ports));
  const tokenFor = (receipt: Answer['receipt']) => tokenOf(root, receipt);
  const opened = pieces.map((piece) => openAnswer(piece, keys.seed, tokenFor));
  return (await Promise.all(opened)).filter((one) => one !== null);
}

test('a letter brings a box that tells its writer what it was and when to look again', async () => {
  const { box } = await partsOf(root, true, first);
  expect(await read([box])).toEqual([
    { kind: 'kept', receipt: 'K7P2-9QXD', day: '2026-11-28', text: '2026-12-02', isGenuine: true },
  ]);
});

test('a letter that wants no answer looks the same and takes none', async () => {
  const wanted = await partsOf(root, true, first);
  const unwanted = await partsOf(chance, false, first);
  for (const part of ['token', 'answer', 'box'] as const)
    expect(unwanted[part]).toHaveLength(wanted[part].length);
  const letter = { ...aLetter(), ...unwanted };
  expect(await askToSay(letter, { kind: 'read', day: first.day, text: '' })).toBeNull();
});

test('a letter of before takes no answer', async () => {
  const letter = { ...aLetter(), answer: (await partsOf(root, true, first)).answer, token: null };
  expect(await askToSay(letter, { kind: 'read', day: first.day, text: '' })).toBeNull();
});

test('a letter that continues a conversation is answered in its box, with a token and a box of its own', async () => {
  const one = await partsOf(root, true, first);
  const two = await partsOfNext(root, chance, next);
  expect(readField(two.answer)).toEqual(readField(one.answer));
  expect(two.token).not.toBe(one.token);
  expect(two.box.slice(0, 21)).not.toBe(one.box.slice(0, 21));
  expect(two).toMatchObject({ box: expect.stringMatching(`^.{${one.box.length}}$`) as string });
  expect(await read([one.box, two.box], [[one.answer, one.token]])).toHaveLength(2);
});

test('that a letter was opened is asked for apart', async () => {
  const letter = { ...aLetter(), ...(await partsOf(root, true, first)) };
  const asked = await askToSay(letter, { kind: 'opened', day: first.day, text: '' });
  expect(asked).toMatchObject({ ask: 'opened', box: keys.box, key: keys.write });
});
