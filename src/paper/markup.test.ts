import { expect, test } from 'vitest';
import { markupOf, sheetMarkupOf } from './markup.ts';

const around = {
  file: 'content/stop/proef.mdx',
  callees: new Map([
    ['lijn', { who: 'Een lijn', number: '09 123' }],
    ['lijn-1234', { who: 'Lijn 1234', number: '1234' }],
    ['huis', { who: 'Een huis', number: undefined }],
  ]),
  chapters: new Set(['plan']),
  alternatives: { eye: 'Een oog.' },
};

const made = (text: string) => markupOf(text, around);

test('headings, words and what is strong keep their order', () => {
  expect(made('## Wat *nu*?\n\nBel **iemand**.\n\n### Daarna\n\nKlaar.')).toBe(
    '#heading(level: 2, [#"Wat ";#emph([#"nu";]);#"?";]);\n\n#"Bel ";#strong([#"iemand";]);#".";\n\n' +
      '#heading(level: 3, [#"Daarna";]);\n\n#"Klaar.";',
  );
});

test('no character of a text is markup', () => {
  expect(made('## A\n\n#set "x" \\\\ $1 @ja')).toContain('#"#set “x” \\\\ $1 @ja";');
});

test('front matter is left out', () => {
  expect(made('---\ntitle: Iets\n---\n\nTekst.')).toBe('#"Tekst.";');
});

test('a list is dashes, steps or boxes', () => {
  expect(made('- a\n- b')).toBe('#list([#"a";], [#"b";]);');
  expect(made('1. a')).toBe('#steps([#"a";]);');
  expect(made('<PrintSheet>\n\n- [ ] a\n\n</PrintSheet>')).toBe('#ticks([#"a";]);');
});

test('whom to call stands there with the number, once', () => {
  expect(made('Bel <Call to="lijn" />.')).toBe('#"Bel ";#number([#"09 123";]);#" Een lijn";#".";');
  expect(made('Bel <Call to="lijn-1234" />.')).toContain('#strong([#"Lijn 1234";]);');
  expect(made('Ga naar <Call to="huis" />.')).toContain('#strong([#"Een huis";]);');
});

test('a sentence that opens what stands below it stays with it, and a longer text does not', () => {
  expect(made('Kies.\n\n- a')).toBe('#opening([#"Kies.";]);\n\n#list([#"a";]);');
  expect(made('Kijk.\n\n<Drawing name="eye" />')).toContain('#opening([#"Kijk.";]);');
  expect(made(`${'Lees dit rustig. '.repeat(12)}\n\n- a`)).not.toContain('#opening');
  expect(made('Kies.\n\nDaarna.')).not.toContain('#opening');
});

test('what opens on a page is open', () => {
  expect(made('<Details head="Vraag?">\n\nAntwoord.\n\n</Details>')).toBe(
    '#fold([#"Vraag?";], [#"Antwoord.";]);',
  );
});

test('what only a screen can do is left out, with a heading that would have nothing below it', () => {
  const screen = '<OnScreen>\n\nDruk hier.\n\n</OnScreen>';
  expect(made(`## A\n\n${screen}\n\n## B\n\nb\n\n${screen}`)).toBe(
    '#heading(level: 2, [#"B";]);\n\n#"b";',
  );
});

test('the list to print is taken out of its text', () => {
  const text = 'Eerst.\n\n<PrintSheet>\n\n- [ ] a\n\n</PrintSheet>\n\nDaarna.';
  expect(sheetMarkupOf(text, around)).toBe('#ticks([#"a";]);');
  expect(() => sheetMarkupOf('Eerst.', around)).toThrow('content/stop/proef.mdx: hier staat geen');
});

test('words in Dutch keep their language', () => {
  expect(made('Zeg: <Dutch>Ja.</Dutch>')).toBe('#"Zeg: ";#dutch([#"Ja.";]);');
});

test('a drawing says what it shows', () => {
  expect(made('<Sign name="eye" head="Kijk">\n\nTekst.\n\n</Sign>')).toBe(
    '#sign("eye", "Een oog.", [#"Kijk";], [#"Tekst.";]);',
  );
  expect(made('<Drawing name="eye">\n\n- a\n\n</Drawing>')).toBe(
    '#drawn("eye", "Een oog.", below: [#list([#"a";]);]);',
  );
});

test('two sides, a course of events, a sentence that stays and a table', () => {
  expect(made('<Compare>\n\n### Dit\n\na\n\n### Dat\n\nb\n\n</Compare>')).toBe(
    '#compare(([#"Dit";], [#"a";],), ([#"Dat";], [#"b";],));',
  );
  expect(made('<Stations>\n\n1. a\n\n</Stations>')).toBe('#stations([#steps([#"a";]);]);');
  expect(made('> Blijf.')).toBe('#pull([#"Blijf.";]);');
  expect(made('| a |\n| - |\n| 1 |')).toBe('#rows(([#"a";],), ([#"1";],));');
});

test('a link turns to a chapter, says where on the site, or leads elsewhere', () => {
  expect(made('[x](/stop/plan/)')).toBe('#turn-to(<plan>, [#"x";]);');
  expect(made('[x](/contact/?thema=a)')).toBe('#on-site("/contact", [#"x";]);');
  expect(made('[x](https://a.be/b)')).toBe('#elsewhere("https://a.be/b", [#"x";]);');
});

test.each([
  ['Eerst.\n\n<Filmpje />', 3, '<Filmpje>'],
  ['![plaatje](/a.png)', 1, 'image'],
  ['# Te groot', 1, '## en ###'],
  ['a\n\n`code`', 3, 'inlineCode'],
  ['<Call to="weg" />', 1, 'weg.yaml'],
  ['<Drawing name="weg" />', 1, '"weg"'],
  ['<Drawing name="hand" />', 1, 'paper.drawings'],
  ['<Details>\n\na\n\n</Details>', 1, 'head="…"'],
  ['[x](mailto:a@b.be)', 1, 'mailto:a@b.be'],
  ['{1 + 1}', 1, 'mdxFlowExpression'],
  ['<Compare>\n\na\n\n</Compare>', 3, '###'],
])('what paper cannot show is named with file and line: %s', (text, line, named) => {
  expect(() => made(text)).toThrow(`content/stop/proef.mdx:${line}:`);
  expect(() => made(text)).toThrow(named);
});
