import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lineOf } from './line-of.ts';

const file = join(mkdtempSync(join(tmpdir(), 'texts-')), 'tekst.mdx');
writeFileSync(
  file,
  '---\ntitle: Een\n---\n\nBel **nu** [de lijn](/hulp/) of <Call to="awel" />.\n\nEen tweede zin.\n',
);

test.each([
  ['a line that the rule knows', '3: het veld', { place: `${file}:3`, wrong: 'het veld' }],
  ['a sentence, without its markdown', '"x" in "Bel nu de lijn of dit."', { place: `${file}:5` }],
  ['a word, when the sentence is not there', '"tweede" in "weg"', { place: `${file}:7` }],
  ['the address of a link', '"/hulp/" bestaat niet', { place: `${file}:5` }],
  ['nothing that stands in the file', '"nergens"', { place: file }],
])('%s', (_, wrong, expected) => {
  expect(lineOf(file, wrong)).toEqual({ wrong, ...expected });
});

test('a short text is looked for in the file that holds it', () => {
  expect(lineOf(`${file}: contact.title`, '"tweede"').place).toBe(`${file}:7`);
  expect(lineOf(`${file}: contact.title`, '"nergens"').place).toBe(`${file}: contact.title`);
});

test('a folder has no lines', () => {
  expect(lineOf(tmpdir(), 'order 50 staat er twee keer')).toEqual({
    place: tmpdir(),
    wrong: 'order 50 staat er twee keer',
  });
});
