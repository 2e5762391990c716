import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { organisations, texts } from '#tests/readers/texts.ts';
import { runningSentences, sentences, wordCount } from '#tests/readers/sentences.ts';
import { uiTexts } from '#tests/readers/ui.ts';

const LONGEST = 22;
/** A label or a line of the form stands alone, so it may say a little more at once. */
const LONGEST_ALONE = 25;
/** Words a sentence has on average: fewer is a list of cries, more is hard to follow. */
const FEWEST_MEAN = 8.5;
const MOST_MEAN = 11;
/** At most this part of a text is as short as a cry. */
const SHORT = 6;
const MOST_SHORT = 0.3;
/** A text with fewer running sentences is too short to have a mean. */
const ENOUGH = 20;
/** One sentence in this many says why. */
const REASON_EVERY = 20;
/** Fewer sentences than this is no text: then the splitter is broken. */
const FEWEST = 2;

const summaries = organisations.map(({ path, summary }) => ({ path, prose: summary }));
const ui = uiTexts.map(({ key, text }) => ({ path: `content/ui.nl.json: ${key}`, prose: text }));
const read = [...texts, ...summaries, ...ui];

test('the splitter sees headings, list items, questions and links as a reader does', () => {
  const markdown = `## Wat nu?\n\n### Bel\n\nEen zin\nop twee regels. Nog [een zin](/hulp/)!\n\n1. **Stap een.** Twee woorden.\n- los item\n- [ ] vakje\n\n> Eén zin.`;

  expect(sentences(markdown)).toEqual([
    'Wat nu?',
    'Bel',
    'Een zin op twee regels.',
    'Nog een zin!',
    'Stap een.',
    'Twee woorden.',
    'los item',
    'vakje',
    'Eén zin.',
  ]);
  expect(wordCount('Wie beheert het IP-adres – en wie niet?')).toBe(7);
});

test('no sentence is too long to follow', () => {
  expect(summaries.length).toBeGreaterThan(20);
  expect(ui.length).toBeGreaterThan(100);
  expect(
    findings(read, ({ path, prose }) =>
      sentences(prose)
        .filter(
          (sentence) =>
            wordCount(sentence) > (path.startsWith('content/ui') ? LONGEST_ALONE : LONGEST),
        )
        .map(
          (sentence) => `${wordCount(sentence)} woorden, maak er twee zinnen van: "${sentence}"`,
        ),
    ),
  ).toEqual([]);
});

test('every text has sentences', () => {
  expect(
    findings(texts, ({ prose }) => {
      const count = sentences(prose).length;
      return count > FEWEST ? [] : [`${count} zinnen`];
    }),
  ).toEqual([]);
});

/** A text as its reader goes through it, without headings, ticks and tables. */
const running = texts
  .map(({ path, front: { summary = '', lead = '' }, body }) => ({
    path,
    said: runningSentences([summary, lead, body].join('\n\n')),
  }))
  // First help is read by people who learn Dutch, and translated sentence by sentence: short is right there.
  .filter(({ path, said }) => said.length >= ENOUGH && path !== 'content/languages/nl.mdx');

/** Words that tie cause to effect, so that a reader under stress need not. */
const because = /\b(?:omdat|zodat|want|daarom|doordat|waardoor)\b/i;

test('a text speaks in whole thoughts: not in cries, not in rows of clauses', () => {
  expect(running.length).toBeGreaterThan(15);
  expect(
    findings(running, ({ said }) => {
      const mean = said.reduce((sum, sentence) => sum + wordCount(sentence), 0) / said.length;
      const short = said.filter((sentence) => wordCount(sentence) <= SHORT);
      const longest = said.toSorted((one, other) => wordCount(other) - wordCount(one));
      return [
        ...(mean > MOST_MEAN
          ? [
              `gemiddeld ${mean.toFixed(1)} woorden per zin. Kort eerst deze in: ${longest.slice(0, 3).join(' | ')}`,
            ]
          : []),
        ...(mean < FEWEST_MEAN || short.length > MOST_SHORT * said.length
          ? [
              `gemiddeld ${mean.toFixed(1)} woorden per zin, ${short.length} van de ${said.length} zijn heel kort. Maak er hele gedachten van: ${short.slice(0, 4).join(' | ')}`,
            ]
          : []),
      ];
    }),
  ).toEqual([]);
});

test('a text says why', () => {
  expect(
    findings(running, ({ said }) => {
      const reasons = said.filter((sentence) => because.test(sentence)).length;
      return reasons * REASON_EVERY >= said.length
        ? []
        : [`${reasons} keer omdat, zodat, want of daarom, in ${said.length} zinnen. Zeg waarom.`];
    }),
  ).toEqual([]);
});

test('headings, ticks and the bold opening of an item are no sentences of a text', () => {
  expect(
    runningSentences('## Wat nu?\n\n1. **Bel.** Zeg waar je bent.\n\n- [ ] Een tas.\n- Los item.'),
  ).toEqual(['Zeg waar je bent.', 'Los item.']);
});
