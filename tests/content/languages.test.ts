import { describe, expect, test } from 'vitest';
import {
  dutch,
  followed,
  type LanguageText,
  translations,
  versionOf,
} from '#tests/support/languages.ts';
import { words } from '#lib/words.ts';

/** Longer, and nobody in a hurry reads it. */
const FEWEST_WORDS = 120;
const MOST_WORDS = 200;

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ps', 'ur'];

const dutchWords = /<Dutch>([^<]*)<\/Dutch>/g;

/** Parts, paragraphs and links of a text, each with how many sentences it has. */
function shapeOf({ lines, organisations, body }: LanguageText): unknown {
  const paragraphs = body
    .replace(dutchWords, '')
    .split(/\n\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return {
    organisations,
    lines: lines.map(sentenceCount),
    paragraphs: paragraphs.map((paragraph) =>
      paragraph.startsWith('## ') ? 'part' : sentenceCount(paragraph),
    ),
    links: [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link),
  };
}

function sentenceCount(text: string): number {
  return text.trim().split(/(?<=[.?!؟]['’)]*)[\s\u00a0]+/).length;
}

test('the Dutch page of first help is short, its headings aside', () => {
  const count = [...dutch.lines, dutch.body.replace(/^## .+|\]\([^)]*\)/gm, ' ')]
    .join(' ')
    .match(/\p{L}+/gu)?.length;

  expect(count).toBeGreaterThanOrEqual(FEWEST_WORDS);
  expect(count).toBeLessThanOrEqual(MOST_WORDS);
});

describe.each(translations)('$path', (translation) => {
  const { tag, path, front, body, lines } = translation;

  test('follows the Dutch page as it is now', () => {
    expect(
      followed(translation),
      `content/languages/nl.mdx changed. Translate what changed in ${path} too, set reviewedBy and reviewedOn to null, and write follows: '${versionOf(dutch)}'`,
    ).toBe(versionOf(dutch));
  });

  test('says what the Dutch page says, sentence by sentence, and nothing more', () => {
    expect(shapeOf(translation)).toEqual(shapeOf(dutch));
  });

  test('is no copy of the Dutch page', () => {
    const dutchLines = [...dutch.lines, ...dutch.body.split('\n')].filter((line) =>
      /\p{L}/u.test(line),
    );
    const own = [...lines, ...body.split('\n')];

    expect(own.filter((line) => dutchLines.includes(line))).toEqual([]);
  });

  test('leaves every number to the organisations', () => {
    expect([...lines, body].join(' ').match(/\p{N}+/gu) ?? []).toEqual([]);
  });

  test('gives in Dutch only what the reader has to say or to find in Dutch', () => {
    const said = [...body.matchAll(dutchWords)].map(([, text = '']) => text);

    expect(said).toEqual(['Ik spreek geen Nederlands.', words.site.name, words.site.exit]);
    expect(dutch.body).toContain(`'${said[0] ?? ''}'`);
    expect(dutch.body).toContain(`'${words.site.exit}'`);
  });

  test('is written in the direction of its script', () => {
    const direction = RIGHT_TO_LEFT.includes(tag) ? 'rtl' : 'ltr';

    expect(front).toContain(`\ndirection: ${direction}\n`);
  });
});
