import { expect, test } from 'vitest';
import ui from '#content/ui.nl.json' with { type: 'json' };
import { findings } from '#tests/readers/findings.ts';
import { sentences, wordCount } from '#tests/readers/sentences.ts';
import { texts } from '#tests/readers/texts.ts';

/** A reader in a hurry gives a page this many words. */
const PATIENCE = 60;

/** Sentences about the page instead of about the matter. */
const announcement =
  /\b(?:op deze pagina|deze pagina (?:gaat|vertelt|toont)|dit hoofdstuk|deze tekst|hieronder|hier (?:lees|vind|staat|leggen|vertellen)|we (?:leggen|vertellen) (?:hier )?(?:je )?uit|lees (?:hier|verder|meer))\b/i;

/** Whole sentences within the first sixty words that tell something: no question, no announcement. */
function answersIn(lead: string): string[] {
  let read = 0;
  return sentences(lead).filter((sentence) => {
    read += wordCount(sentence);
    return read <= PATIENCE && !sentence.endsWith('?') && !announcement.test(sentence);
  });
}

const pages = [
  // What a zone adds to a page has no title of its own.
  ...texts
    .filter(({ front: { title } }) => title !== undefined)
    .map(({ path, front: { lead, summary } }) => ({ path, lead: lead ?? summary ?? '' })),
  ...Object.entries(ui).flatMap(([name, part]) =>
    'lead' in part ? [{ path: `content/ui.nl.json: ${name}`, lead: part.lead }] : [],
  ),
];

test('every page starts with a short answer', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(
    findings(pages, ({ lead }) => {
      const count = wordCount(lead);
      return count > 0 && count <= PATIENCE
        ? []
        : [
            `${count} woorden. Schrijf bij lead (of summary) in hoogstens ${PATIENCE} woorden wat de lezer moet weten.`,
          ];
    }),
  ).toEqual([]);
});

test('every page answers, and does not only ask or announce', () => {
  expect(
    findings(pages, ({ lead }) =>
      answersIn(lead).length > 0
        ? []
        : [
            'de eerste zinnen vragen alleen iets, of zeggen waarover de pagina gaat. Zet het antwoord erin.',
          ],
    ),
  ).toEqual([]);
});

test('a question or an announcement is no answer, and neither is one that comes too late', () => {
  const long = `${Array.from({ length: 20 }, () => 'Ben je bang?').join(' ')} Bel.`;

  expect(answersIn('Wat is geweld? Op deze pagina lees je het. Hier vind je hulp.')).toEqual([]);
  expect(answersIn(long)).toEqual([]);
  expect(answersIn('Wat is geweld? Slaan is geweld.')).toEqual(['Slaan is geweld.']);
});
