import { evaluate } from 'satteri';
import { expect, test } from 'vitest';
import { markdownParts } from './markdown-parts.ts';

interface Props {
  head?: string;
  class?: string;
  children?: string | string[];
}

/** A tree as one line of tags, without the blanks between them. */
function tag(name: unknown, props: unknown): string {
  const { head, class: kind, children = '' } = props as Props;
  const inner = [children].flat().join('').replaceAll('\n', '');
  if (typeof name !== 'string') return inner;
  const named = [
    head === undefined ? '' : ` head="${head}"`,
    kind === undefined ? '' : ` class="${kind}"`,
  ];
  return `<${name}${named.join('')}>${inner}</${name}>`;
}

/** What a page makes of a text: every component that it knows, by its name. */
async function made(text: string): Promise<string> {
  const runtime = { Fragment: null, jsx: tag, jsxs: tag };
  const { default: content } = await evaluate(text, { mdastPlugins: [markdownParts], ...runtime });
  const names = [
    'Part',
    'PullQuote',
    'CompareColumn',
    'Checklist',
    'Compare',
    'PrintSheet',
    'Details',
  ];
  const components = Object.fromEntries(names.map((name) => [name, name]));
  return String((content as (props: object) => unknown)({ components }));
}

test('each heading opens a part that ends where the next one starts', async () => {
  expect(await made('## Wat nu?\n\nEen.\n\n### Bel\n\nTwee.\n\n## En dan?\n\nDrie.')).toBe(
    '<Part head="Wat nu?"><p>Een.</p><h3>Bel</h3><p>Twee.</p></Part>' +
      '<Part head="En dan?"><p>Drie.</p></Part>',
  );
});

test('a quote is a pulled sentence between two parts', async () => {
  expect(await made('## Een\n\nTekst.\n\n> Jij *mag* bellen.\n\n## Twee\n\nTekst.')).toBe(
    '<Part head="Een"><p>Tekst.</p></Part><PullQuote>Jij <em>mag</em> bellen.</PullQuote>' +
      '<Part head="Twee"><p>Tekst.</p></Part>',
  );
});

test('each heading within a comparison opens a side', async () => {
  expect(await made('## Kijk\n\n<Compare>\n\n### Dit\n\n- a\n\n### Dat\n\n- b\n\n</Compare>')).toBe(
    '<Part head="Kijk"><Compare><CompareColumn head="Dit"><ul><li>a</li></ul></CompareColumn>' +
      '<CompareColumn head="Dat"><ul><li>b</li></ul></CompareColumn></Compare></Part>',
  );
});

test('a line of links alone gets room for a thumb, a sentence with a link does not', async () => {
  expect(await made('## Wat nu?\n\n[Een](/een/) · [Twee](/twee/)\n\nLees [een](/een/).')).toBe(
    '<Part head="Wat nu?"><p class="alone"><a>Een</a> · <a>Twee</a></p><p>Lees <a>een</a>.</p></Part>',
  );
});

test('a list to tick has boxes to press on paper alone', async () => {
  expect(await made('## Een\n\n- [ ] a\n\n<PrintSheet>\n\n- [ ] b\n\n</PrintSheet>')).toBe(
    '<Part head="Een"><Checklist><ul><li>a</li></ul></Checklist>' +
      '<PrintSheet><ul><li><input></input> b</li></ul></PrintSheet></Part>',
  );
});

test.each([
  ['# Titel\n\n## Een', '1:1: zet hier eerst een kop met ##'],
  ['Tekst.\n\n## Een', '1:1: zet hier eerst een kop met ##'],
  ['## Een\n\nTekst.\n\n> Zin.\n\nTekst.', '7:1: zet hier eerst een kop met ##'],
  ['## Een\n\n<Compare>\n\n- a\n\n</Compare>', '5:1: zet hier eerst een kop met ###'],
  ['## Een\n\nTekst.\n\n# Titel', '5:1: hier kan geen kop met # of ## staan'],
  [
    '## Een\n\n<Details head="x">\n\n## Twee\n\n</Details>',
    '5:1: hier kan geen kop met # of ## staan',
  ],
  ['## Een [link](/hulp/)', '1:1: een kop is gewone tekst: geen link, niets in vet'],
  ['## Een\n\n- a\n  > Zin.', '4:3: een zin met > staat tussen twee stukken'],
  ['## Een\n\n> Zin.\n>\n> Nog een.', '3:1: na > komt één zin op één lijn'],
])('says what is wrong, and where: %j', async (text, message) => {
  await expect(async () => made(text)).rejects.toThrow(`${message}.`);
});
