import { expect, test } from 'vitest';
import { paperFrom } from '#tests/readers/paper.ts';
import { brochureMarkup, type BrochureFacts } from './brochure.ts';
import { piecesOf } from './markup.ts';
import { openPress } from './press.ts';

const press = await openPress();

const around = {
  file: 'content/stop/proef.mdx',
  callees: new Map(),
  chapters: new Set<string>(),
  alternatives: {},
};

/** A brochure with one chapter, which says this. */
function saying(text: string): BrochureFacts {
  const chapter = { id: 'proef', number: 1, title: 'Proef', lead: 'Kort.', calls: [] };
  return {
    ...{ zoneName: 'Zone', zoneReach: '00 00', site: 'op de site', version: 'Uitgave a' },
    ...{ demo: undefined, shortAddress: undefined, emergency: [], lines: [] },
    chapters: [{ ...chapter, pieces: piecesOf(text, around) }],
    words: {
      ...{ title: 'Proef', description: 'Een proef.', hidden: 'Dicht.', shown: 'Open.' },
      ...{ cover: 'Omslag', lead: 'Kort.', keep: 'Hou ze.', danger: 'Gevaar?', turn: 'Blad' },
      ...{ contents: 'Inhoud', calls: 'Bel', numbers: 'Nummers', scan: 'Scan' },
    },
  };
}

// A machine without a build of the compiler builds the site without papers.
test.skipIf(!press)('a table of a text has its heads and its rows for the ear', async () => {
  const markup = brochureMarkup(saying('| Jaar | Keer |\n| --- | --- |\n| Eén | Twee |'), 'small');
  const paper = await press?.set(markup, 'accessible');
  const { read } = await paperFrom(Buffer.from(paper?.pdf ?? []));
  const said = (role: string) => read.filter((one) => one.role === role).map(({ text }) => text);

  expect([said('TH'), said('TD')]).toEqual([
    ['Jaar', 'Keer'],
    ['Eén', 'Twee'],
  ]);
});
