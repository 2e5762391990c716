import { describe, expect, test } from 'vitest';
import { someBoxes } from '#tests/builders/boxes.ts';
import { aReceipt, NOON } from '#tests/builders/contact.ts';
import { readAsk } from './box-ask.ts';
import {
  BOX_LIFE,
  MAX_ASK,
  nameOfAnswer,
  openBox,
  piecesOf,
  readBox,
  READING_LENGTH,
  wipeBox,
  writeAnswer,
  writeNewBox,
  type BoxPorts,
} from './box.ts';
import { hashOfKey, keysOf, tokenOf } from './keys.ts';
import { openAnswer } from './opened-answer.ts';
import { sealAnswer, type AnswerKind } from './sealed-answer.ts';

const root = new Uint8Array(32).fill(7);
const keys = keysOf(root);
const token = tokenOf(root, aReceipt());
const seal = (text: string, kind: AnswerKind = 'text') =>
  sealAnswer({ kind, receipt: aReceipt(), day: '2026-11-28', text }, keys.seed, token);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const kept = await seal('', 'kept');
const made = writeNewBox(keys, kept);
const reading = { box: keys.box, key: keys.read };
const wiping = { box: keys.box, key: keys.wipe };
const writing = async (text: string, kind?: AnswerKind) => ({
  ask: kind === 'opened' ? ('opened' as const) : ('write' as const),
  box: keys.box,
  key: keys.write,
  answer: base64(await seal(text, kind)),
});

/** A store with a box, and what its writer reads in it. */
async function aBox(spoilt: Partial<BoxPorts> = {}) {
  const store = someBoxes(spoilt);
  await openBox(made, store.ports);
  return { ...store, read: () => textsIn(readBox(reading, store.ports)) };
}

async function textsIn(found: Promise<Uint8Array>): Promise<string[]> {
  const opened = await Promise.all(
    piecesOf(await found).map((piece) => openAnswer(piece, keys.seed, () => token)),
  );
  return opened.filter((one) => one !== null).map(({ kind, text }) => `${kind} ${text}`);
}

describe('making a box', () => {
  test('it is there, empty but for what its writer put in, and holds no key in clear', async () => {
    const { boxes, read } = await aBox();
    expect(await read()).toEqual(['kept ']);
    const stored = JSON.stringify([...boxes].map(([name, box]) => [name, { ...box, sealed: [] }]));
    for (const key of [keys.box, keys.read, keys.write, keys.wipe])
      expect(stored).not.toContain(key);
  });

  test('made again with its letter it stays as it is', async () => {
    const { ports, read } = await aBox();
    await writeAnswer(await writing('Dag.'), ports);
    expect(await openBox(made, ports)).toBe(true);
    expect(await read()).toEqual(['kept ', 'text Dag.']);
  });

  test('nobody takes over the box of another', async () => {
    const { ports, read } = await aBox();
    const other = { ...keysOf(new Uint8Array(32)), box: keys.box };
    expect(await openBox(writeNewBox(other, kept), ports)).toBe(false);
    expect(await read()).toEqual(['kept ']);
  });

  test('what is no box is refused without asking the store', async () => {
    const { ports, asked } = someBoxes();
    for (const wrong of ['', 'AAAA', `${made}AAAA`, '%%%'])
      expect(await openBox(wrong, ports)).toBe(false);
    expect(asked).toEqual([]);
  });

  test('every box is as long on its way, so that a letter does not tell whether it wants an answer', () => {
    expect(writeNewBox(keysOf(new Uint8Array(32)), kept)).toHaveLength(made.length);
  });

  test('it stays for sixty days and a little, by chance', async () => {
    for (const chance of [0, 0.999]) {
      const { boxes } = await aBox({ chance: () => chance });
      const [box] = [...boxes.values()];
      const days = ((box?.until.getTime() ?? 0) - NOON.getTime() - BOX_LIFE) / 86_400_000;
      expect(days).toBeCloseTo(chance * 7, 2);
    }
  });
});

describe('answering', () => {
  test('answers are read, in order, each once', async () => {
    const { ports, read } = await aBox();
    const first = await writing('Een.');
    expect(await writeAnswer(first, ports)).toBe('written');
    expect(await writeAnswer(await writing('Twee.'), ports)).toBe('written');
    expect(await writeAnswer(first, ports)).toBe('written');
    expect(await read()).toEqual(['kept ', 'text Een.', 'text Twee.']);
  });

  test('five answers wait; for a sixth there is no place, and none is lost', async () => {
    const { ports, read } = await aBox();
    for (const text of ['1', '2', '3', '4', '5'])
      expect(await writeAnswer(await writing(text), ports)).toBe('written');
    expect(await writeAnswer(await writing('6'), ports)).toBe('full');
    expect(await read()).toHaveLength(6);
  });

  test('that the letter was opened is said once, whoever opens it, and takes no place of an answer', async () => {
    const { ports, read } = await aBox();
    for (const text of ['1', '2', '3', '4', '5']) await writeAnswer(await writing(text), ports);
    expect(await writeAnswer(await writing('', 'opened'), ports)).toBe('written');
    expect(await writeAnswer(await writing('', 'opened'), ports)).toBe('written');
    expect(await read()).toEqual([
      'kept ',
      'text 1',
      'text 2',
      'text 3',
      'text 4',
      'text 5',
      'opened ',
    ]);
  });

  test('a letter that was opened has as many places for answers', async () => {
    const { ports, read } = await aBox();
    await writeAnswer(await writing('', 'opened'), ports);
    for (const text of ['1', '2', '3', '4', '5'])
      expect(await writeAnswer(await writing(text), ports)).toBe('written');
    expect(await writeAnswer(await writing('6'), ports)).toBe('full');
    expect(await read()).toHaveLength(7);
  });

  test('only who opened the letter may put something in', async () => {
    const { ports, read } = await aBox();
    const { answer } = await writing('Vals.');
    for (const key of [keys.read, keys.wipe, keys.box])
      expect(await writeAnswer({ ask: 'write', box: keys.box, key, answer }, ports)).toBe(
        'unknown',
      );
    expect(await writeAnswer({ ...(await writing('')), answer: 'AAAA' }, ports)).toBe('unknown');
    expect(await writeAnswer({ ...(await writing('')), answer: '%' }, ports)).toBe('unknown');
    expect(await read()).toEqual(['kept ']);
  });

  test('a box that was wiped or is over takes none', async () => {
    const { ports, clock } = await aBox();
    clock.now = new Date(NOON.getTime() + BOX_LIFE * 2);
    expect(await writeAnswer(await writing('Te laat.'), ports)).toBe('unknown');
    clock.now = NOON;
    await wipeBox(wiping, ports);
    expect(await writeAnswer(await writing('Te laat.'), ports)).toBe('unknown');
  });

  test('a box stays longer for an answer', async () => {
    const { ports, clock, read } = await aBox();
    clock.now = new Date(NOON.getTime() + BOX_LIFE);
    await writeAnswer(await writing('Nog iets.'), ports);
    clock.now = new Date(NOON.getTime() + BOX_LIFE * 1.9);
    expect(await read()).toEqual(['kept ', 'text Nog iets.']);
  });

  test('two who answer at once both are heard', async () => {
    const { ports, read } = await aBox();
    await Promise.all([
      writeAnswer(await writing('Een.'), ports),
      writeAnswer(await writing('Twee.'), ports),
    ]);
    expect((await read()).sort()).toEqual(['kept ', 'text Een.', 'text Twee.']);
  });

  test('a store that changes all the time is no success', async () => {
    const { ports } = await aBox({ replace: () => Promise.resolve(false) });
    await expect(writeAnswer(await writing('Een.'), ports)).rejects.toThrow('all the time');
  });
});

describe('reading', () => {
  test('unknown, empty, expired, wiped, one answer and five are as long, and ask as much of the store', async () => {
    const lengths: number[] = [];
    const questions: string[] = [];
    const look = async ({ ports, asked }: Awaited<ReturnType<typeof aBox>>) => {
      asked.length = 0;
      lengths.push((await readBox(reading, ports)).length);
      questions.push(asked.join());
    };
    const none = { ...someBoxes(), read: () => Promise.resolve([]) };
    const full = await aBox();
    await look(none);
    await look(full);
    for (const text of ['1', '2', '3', '4', '5']) {
      await writeAnswer(await writing(text), full.ports);
      await look(full);
    }
    full.clock.now = new Date(NOON.getTime() + BOX_LIFE * 2);
    await look(full);
    full.clock.now = NOON;
    await wipeBox(wiping, full.ports);
    await look(full);
    expect(new Set(lengths)).toEqual(new Set([READING_LENGTH]));
    expect(new Set(questions)).toEqual(new Set(['find']));
  });

  test('who has no words for a box gets chance, whatever is in it', async () => {
    const { ports } = await aBox();
    for (const key of [keys.write, keys.wipe, keys.box]) {
      const found = await readBox({ box: keys.box, key }, ports);
      expect(Buffer.from(found).includes(Buffer.from(kept.slice(0, 32)))).toBe(false);
    }
  });

  test('where nothing may be shown stands chance, another each time, and never an empty place', async () => {
    const { ports, clock } = await aBox();
    const unknown = { box: 'A'.repeat(22), key: keys.read };
    const wrongKey = { box: keys.box, key: keys.wipe };
    const twice = async (asked: typeof reading) => [
      await readBox(asked, ports),
      await readBox(asked, ports),
    ];
    const readings = [await twice(unknown), await twice(wrongKey), await twice(reading)];
    clock.now = new Date(NOON.getTime() + BOX_LIFE * 2);
    readings.push(await twice(reading));
    for (const both of readings) {
      const [one = [], other = []] = both.map((bytes) => piecesOf(bytes).slice(1));
      for (const [place, piece] of one.entries()) {
        expect(Buffer.from(piece).equals(other[place] ?? piece)).toBe(false);
        // Of 3,707 bytes by chance, next to none of the 256 is missing.
        expect(new Set(piece).size).toBeGreaterThan(250);
      }
    }
  });

  test('after its time nothing is shown', async () => {
    const { clock, read } = await aBox();
    clock.now = new Date(NOON.getTime() + BOX_LIFE * 1.2);
    expect(await read()).toEqual([]);
  });
});

describe('wiping', () => {
  test('everything goes at once', async () => {
    const { ports, boxes, read } = await aBox();
    await wipeBox(wiping, ports);
    expect(boxes.size).toBe(0);
    expect(await read()).toEqual([]);
  });

  test('answers that were read go, and the others stay', async () => {
    const { ports, read } = await aBox();
    const first = await writing('Een.');
    await writeAnswer(first, ports);
    await writeAnswer(await writing('Twee.'), ports);
    const names = [nameOfAnswer(Buffer.from(first.answer, 'base64url')), nameOfAnswer(kept)];
    await wipeBox({ ...wiping, answers: names }, ports);
    expect(await read()).toEqual(['kept ', 'text Twee.']);
  });

  test('nobody wipes with another key, and the store is asked as much', async () => {
    const { ports, asked, read } = await aBox();
    asked.length = 0;
    for (const key of [keys.read, keys.write]) await wipeBox({ box: keys.box, key }, ports);
    await wipeBox({ box: keys.box, key: keys.read, answers: [] }, ports);
    expect(asked).toEqual(['find', 'forget', 'find', 'forget', 'find']);
    expect(await read()).toEqual(['kept ']);
  });
});

describe('asking', () => {
  const whole = { box: keys.box, key: keys.read };
  test.each([
    { ask: 'read', ...whole },
    { ask: 'write', ...whole, answer: 'A'.repeat(4940) },
    { ask: 'opened', ...whole, answer: 'A'.repeat(4943) },
    { ask: 'wipe', ...whole },
    { ask: 'wipe', ...whole, answers: Array<string>(7).fill(hashOfKey('een')) },
  ])('$ask is read', (ask) => {
    expect(readAsk(JSON.stringify(ask))).toEqual(ask);
    expect(JSON.stringify(ask).length).toBeLessThan(MAX_ASK);
  });

  test.each([
    'geen JSON',
    '{}',
    JSON.stringify({ ask: 'list', ...whole }),
    JSON.stringify({ ask: 'read', ...whole, box: '../letters' }),
    JSON.stringify({ ask: 'read', ...whole, more: 1 }),
    JSON.stringify({ ask: 'wipe', ...whole, answers: Array<string>(8).fill(hashOfKey('een')) }),
  ])('%s is not', (text) => {
    expect(readAsk(text)).toBeNull();
  });
});
