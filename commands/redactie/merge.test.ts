import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import * as z from 'zod';
import { merge } from './merge.ts';

const schema = z.toJSONSchema(
  z.strictObject({
    title: z.string(),
    phone: z.strictObject({ number: z.string(), tel: z.string() }).nullable(),
    isFree: z.boolean().nullable(),
    isLocal: z.boolean().optional(),
    chat: z.url().optional(),
    checkedOn: z.iso.date().optional(),
    tags: z.array(z.string()),
    sources: z.array(z.strictObject({ name: z.string(), page: z.string().nullable() })).optional(),
    own: z.record(z.string(), z.string()),
  }),
  { target: 'draft-7', io: 'input' },
);

const before = `# Gezien op het bord van de dienst.
title: Awel
phone:
  number: '102'
  tel: '102'
isFree: true # volgens hun eigen site
tags: [een, twee]
own:
  sleutel: blijft
`;

/** What Sveltia CMS writes: its own quotes and order, and only what the form shows. */
const said = { title: 'Awel', phone: { number: '102', tel: '102' }, isFree: true };
const saved = (changes: object, path = 'x.yaml', standing = before) =>
  merge(path, standing, JSON.stringify({ ...said, tags: ['een', 'twee'], ...changes }), schema);

test('a form that changes nothing leaves the file as it stood', async () => {
  expect(await saved({})).toBe(before);
});

test('one changed number is one changed line', async () => {
  expect(await saved({ phone: { number: '103', tel: '102' } })).toBe(
    before.replace("number: '102'", "number: '103'"),
  );
});

test('a field that is emptied is null where that is right, and is gone where it may be', async () => {
  const withChat = before.replace('isFree', 'chat: https://awel.example/chat\nisFree');

  const emptied = await saved({ phone: { number: '', tel: '' }, chat: '' }, 'x.yaml', withChat);

  expect(emptied).toContain('phone: null');
  expect(emptied).not.toContain('chat:');
});

test('no, unknown and not said are three things', async () => {
  expect(await saved({ isFree: false, isLocal: false })).toBe(before.replace('true', 'false'));
  expect(await saved({ isFree: null, isLocal: true })).toBe(
    `${before.replace('true', 'null')}isLocal: true\n`,
  );
});

test('what the form does not show stays, also when the file is shorter', async () => {
  expect(await saved({ tags: [] })).toBe(before.replace('[een, twee]', '[]'));
});

test('of a text the words change alone, below fields that stay as they were', async () => {
  const text = `---\n${before}---\n\nEen zin.\n`;
  const after = `---\n${JSON.stringify({ ...said, tags: ['een', 'twee'] })}\n---\nTwee zinnen.`;

  expect(await merge('x.mdx', text, after, schema)).toBe(`---\n${before}---\n\nTwee zinnen.\n`);
});

test('a new file is written as the others are', async () => {
  const made = await merge('x.yaml', '', JSON.stringify({ ...said, tags: [], chat: '' }), schema);

  expect(made).toBe("title: Awel\nphone:\n  number: '102'\n  tel: '102'\nisFree: true\ntags: []\n");
});

test('a day stands between quotes, because the build takes it for no text without', async () => {
  const checkedOn = '2026-11-28';
  const quoted = "checkedOn: '2026-11-28'\n";
  const made = JSON.stringify({ ...said, tags: [], checkedOn });

  expect(await merge('x.yaml', '', made, schema)).toContain(quoted);
  expect(await saved({ checkedOn })).toContain(quoted);
  expect(await saved({ checkedOn }, 'x.yaml', `${before}checkedOn: 2026-11-28\n`)).toContain(
    quoted,
  );
});

describe('in a list', () => {
  const [before, first, second] = [
    'title: Awel\nphone: null\nisFree: null\ntags: [een, twee]\nsources:\n',
    "  - page: null\n    name: 'Bron: een'\n",
    `  # Uit het archief.\n  - name: "Bron twee: 'Awel'"\n    page: https://awel.example\n`,
  ];
  const [one, two, three] = [
    { name: 'Bron: een', page: null },
    { name: "Bron twee: 'Awel'", page: 'https://awel.example' },
    { name: 'Bron drie', page: null },
  ];
  const third = '  - name: Bron drie\n    page: null\n';
  const listing = (sources: object[], tags = ['een', 'twee']) =>
    saved({ phone: null, isFree: null, sources, tags }, 'x.yaml', before + first + second);

  test('one changed value is one changed line', async () => {
    const elsewhere = { ...two, page: 'https://awel.example/nieuw' };

    expect(await listing([one, elsewhere])).toBe(
      before + first + second.replace('.example', '.example/nieuw'),
    );
    expect(await listing([one, two], ['een', 'drie'])).toBe(
      before.replace('twee]', 'drie]') + first + second,
    );
  });

  test.each([
    ['is added at the end', [one, two, three], first + second + third],
    ['is added at the head', [three, one, two], third + first + second],
    ['is taken away', [two], second],
    ['changes places', [two, one], second + first],
  ])('what %s leaves all other lines', async (_, sources, lines) => {
    expect(await listing(sources)).toBe(before + lines);
  });
});

test('no value of content stands on several lines, which a form would join', () => {
  const folded = globSync('content/**/*.{yaml,mdx}').flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const fields = path.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text;
    const found: string[] = [];
    visit(parseDocument(fields), {
      Scalar: (_, { range }) => {
        const said = fields.slice(range?.[0], range?.[1]).replace(/^>-\n/, '').trim();
        if (said.includes('\n')) found.push(`${path}: ${said}`);
      },
    });
    return found;
  });

  expect(folded).toEqual([]);
});
