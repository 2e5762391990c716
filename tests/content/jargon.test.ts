import { expect, test } from 'vitest';
import jargon from '#content/spelling/vakwoorden.json' with { type: 'json' };
import { findings } from '#tests/readers/findings.ts';
import { sentences } from '#tests/readers/sentences.ts';
import { texts, type Text } from '#tests/readers/texts.ts';
import { uiTexts } from '#tests/readers/ui.ts';

/** How a sentence looks that says what a word means. */
const explains =
  /\b(?:heet|heten|betekent|bedoelen|dat is|dat zijn|dit is|is een|is iemand|noem\w*|officiële?|officieel|zoals)\b|[(:]/i;

/** A sentence that starts with the word tells about it. */
const defines = (word: string) => new RegExp(`^(?:Een ${word}|${word} (?:is|zijn))\\b`, 'i');

const never = Object.entries(jargon.nooit).map(([word, instead]) => ({ word, instead }));
const explained = Object.entries(jargon.metUitleg).map(([word, instead]) => ({ word, instead }));

/** The word by itself, also at the start of a sentence; an abbreviation only in capitals. */
function finderOf(word: string, ending = ''): RegExp {
  const flags = word === word.toUpperCase() ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}-])${word}${ending}(?![\\p{L}\\p{N}])`, flags);
}

/** Words that no text may use, each with what to write. */
function forbiddenIn(prose: string): string[] {
  const named = sentences(prose);
  return never.flatMap(({ word, instead }) =>
    named
      .filter((sentence) => finderOf(word).test(sentence))
      .map((sentence) => `schrijf niet "${word}", maar: ${instead}. In: "${sentence}"`),
  );
}

test('no word of officials stands where a plain one does', () => {
  expect(findings(texts, ({ prose }) => forbiddenIn(prose))).toEqual([]);
});

test('no word of officials stands in the short texts of the site', () => {
  const ui = uiTexts.map(({ key, text }) => ({ path: `content/ui.nl.json: ${key}`, text }));

  expect(findings(ui, ({ text }) => forbiddenIn(text))).toEqual([]);
});

/** Words of the trade that a text uses and explains nowhere near. */
function bareIn(text: Text): string[] {
  const { path, front } = text;
  // What a zone adds stands below the text for all zones, which may have explained it.
  const shared = texts.find((other) => other.path === path.replace(/zones\/[^/]+\//, ''));
  const read = shared === undefined || shared === text ? [text] : [shared, text];
  const prose = read.map((part) => part.prose).join('\n\n');
  const body = read.map((part) => part.body).join('\n\n');
  // A heading with the word stands above what it means; a word in bold is being introduced.
  const introduced = [...body.matchAll(/^#{2,3} .+$|\*\*[^*]+\*\*/gm)].map(([line]) => line);
  const said = sentences(prose).filter((sentence) => sentence !== front.officialName);
  return explained.flatMap(({ word, instead }) => {
    const finder = finderOf(word, '(?:en|n|s)?');
    const at = said.flatMap((sentence, index) => (finder.test(sentence) ? [index] : []));
    const near = at.flatMap((index) => said.slice(Math.max(index - 1, 0), index + 3));
    const isExplained =
      near.some((sentence) => explains.test(sentence) || defines(word).test(sentence)) ||
      introduced.some((line) => finder.test(line));
    return at.length === 0 || isExplained
      ? []
      : `leg "${word}" uit waar het staat (${instead}), of schrijf het gewone woord. In: "${said[at[0] ?? 0] ?? ''}"`;
  });
}

test('a word of the trade is explained where it is used', () => {
  expect(findings(texts, bareIn)).toEqual([]);
});

test('a word is named in one list, with what to write', () => {
  const words = [...never, ...explained].map(({ word }) => word.toLowerCase());

  expect(new Set(words).size).toBe(words.length);
  expect([...never, ...explained].filter(({ instead }) => instead.length < 2)).toEqual([]);
});

test('the lists find a word in capitals and at the start, and not within another', () => {
  expect(forbiddenIn('Indien je wil.')).toHaveLength(1);
  expect(forbiddenIn('De VOS-melding en de IFG.')).toHaveLength(2);
  expect(forbiddenIn('Een vos en een uur, voor uwentwil.')).toEqual([]);
});
