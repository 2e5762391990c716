import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { dutch, type LanguageText, translations, versionOf } from '#tests/readers/languages.ts';
import { organisations as all } from '#tests/readers/texts.ts';
import { words } from '#lib/words.ts';

/** Longer, and nobody in a hurry reads it. */
const FEWEST_WORDS = 120;
const MOST_WORDS = 480;

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ps', 'ur'];

const dutchWords = /<Dutch>([^<]*)<\/Dutch>/g;

/** Organisations, paragraphs and links of a text, each line with how many sentences it has. */
function shapeOf({ lines, organisations, body }: LanguageText): string[] {
  const paragraphs = body
    .replace(dutchWords, '')
    .split(/\n\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return [
    ...organisations,
    ...lines.map((line) => `line of ${sentenceCount(line)}`),
    ...paragraphs.map((paragraph) =>
      paragraph.startsWith('## ') ? 'part' : `paragraph of ${sentenceCount(paragraph)}`,
    ),
    ...[...body.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => `link to ${link ?? ''}`),
  ];
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

test('every translation follows the Dutch page as it is now', () => {
  const current = versionOf(dutch);

  expect(translations).not.toEqual([]);
  expect(
    findings(translations, ({ front: { translation } }) =>
      translation?.sourceHash === current
        ? []
        : [
            `content/languages/nl.mdx changed. Translate what changed here too, set reviewedBy and reviewedOn to null, and write sourceHash: '${current}'`,
          ],
    ),
  ).toEqual([]);
});

test('every translation says what the Dutch page says, sentence by sentence, and nothing more', () => {
  const wanted = shapeOf(dutch);

  expect(
    findings(translations, (translation) => {
      const shape = shapeOf(translation);
      return Array.from({ length: Math.max(wanted.length, shape.length) }, (_, at) => at)
        .filter((at) => shape[at] !== wanted[at])
        .map(
          (at) =>
            `hier staat "${shape[at] ?? 'niets'}", en in nl.mdx ${wanted[at] ?? 'niets'}. Vertaal zin voor zin.`,
        );
    }),
  ).toEqual([]);
});

test('no translation is a copy of the Dutch page', () => {
  const dutchLines = [...dutch.lines, ...dutch.body.split('\n')].filter((line) =>
    /^[^<]*\p{L}/u.test(line),
  );

  expect(
    findings(translations, ({ lines, body }) =>
      [...lines, ...body.split('\n')].filter((line) => dutchLines.includes(line)),
    ),
  ).toEqual([]);
});

test('every translation leaves every number to the organisations', () => {
  expect(
    findings(translations, ({ lines, body }) => [...lines, body].join(' ').match(/\p{N}+/gu) ?? []),
  ).toEqual([]);
});

test('every translation gives in Dutch only what the reader has to say or to find in Dutch', () => {
  const kept = ['Ik spreek geen Nederlands.', words.site.name];

  expect(dutch.body).toContain(`'${kept[0] ?? ''}'`);
  expect(dutch.body).toContain(`'${words.site.exit}'`);
  expect(
    findings(translations, ({ body }) => {
      const said = [...body.matchAll(dutchWords)].map(([, text]) => text);
      return said.join('|') === kept.join('|') ? [] : [`in Dutch: ${said.join(' | ')}`];
    }),
  ).toEqual([]);
});

test('every translation calls the way out as it is called at the top', () => {
  expect(
    findings(translations, ({ body, front: { translation } }) =>
      body.includes(`**${translation?.shell['exit'] ?? '?'}**`) ? [] : ['names another button'],
    ),
  ).toEqual([]);
});

test('every translation is written in the direction of its script', () => {
  expect(
    findings(translations, ({ tag, front: { direction } }) =>
      direction === (RIGHT_TO_LEFT.includes(tag) ? 'rtl' : 'ltr') ? [] : [`direction ${direction}`],
    ),
  ).toEqual([]);
});

test('every line in another language speaks the language it is listed for, and so do Dutch ones', () => {
  const speaks = new Map(all.map(({ id, languages }) => [id, languages ?? []]));
  const named: Record<string, RegExp> = { fr: /Frans/, de: /Duits/, en: /Engels/ };

  expect(dutch.front.other).not.toEqual([]);
  expect(
    dutch.front.other.flatMap(({ organisation, text }) =>
      Object.entries(named)
        .filter(
          ([tag, name]) => name.test(text) !== speaks.get(organisation)?.some((one) => one === tag),
        )
        .map(([tag]) => `${organisation}: ${tag}`),
    ),
  ).toEqual([]);
  expect(
    dutch.front.help
      .map(({ organisation }) => organisation)
      .filter((id) => !speaks.get(id)?.includes('nl')),
  ).toEqual([]);
});

test('first help says what changes the danger', () => {
  const said = dutch.body;

  for (const word of [
    'keel',
    'dokter, ook als je niets ziet',
    'wapen',
    'zwanger',
    'zichzelf te doden',
  ])
    expect(said).toContain(word);
  expect(said).toMatch(/weggaan|weg, want/);
});
