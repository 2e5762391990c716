import { existsSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { markdownParts } from '#build/markdown-parts.ts';
import { zoneOf } from '#zone/of-zone.ts';
import { findings } from '#tests/readers/findings.ts';
import { organisations, readMdx, texts, type Text } from '#tests/readers/texts.ts';
import { uiTexts } from '#tests/readers/ui.ts';

const components = [
  ...['Call', 'Compare', 'Details', 'OnScreen', 'PrintSheet'],
  ...['Drawing', 'Stations', 'Signs', 'Sign'],
  ...['Controller', 'Reviewed', 'While', 'ZoneCall'],
];
const MOST_STEPS = 6;

/** Chapters of the brochure, which may hold more than other texts. */
const isChapter = (path: string) => path.startsWith('content/stop/');

const count = (body: string, tag: string) => body.split(`<${tag}`).length - 1;

/** What the compiler says of its own, for editors; what we say of a text is Dutch already. */
function inDutch(message: string): string {
  const [, line, rest = message] = /^(\d+):\d+: ([^]*)$/.exec(message) ?? [];
  const open = /closing tag for `?(<\w+>)/.exec(rest)?.[1];
  const said =
    open !== undefined
      ? `${open} is niet gesloten. Zet waar het stuk eindigt: ${open.replace('<', '</')}.`
      : rest
          .replace(
            /.*(?:closing brace|expression).*/,
            'een { of } leest de site als code. Haal ze weg, of schrijf ( en ).',
          )
          .replace(
            /^Unexpected character.*before name.*|^Unexpected character.* after `<`.*/,
            'een < leest de site als code. Schrijf "minder dan", of zet \\ voor de <.',
          );
  return line === undefined ? said : `${line}: ${said}`;
}

/** What the build says of a text: of its headings and quotes, and of a component that is not closed. */
function mistakeIn({ path }: Pick<Text, 'path'>): string[] {
  // The lines above the body stay, empty, so that a mistake is found on its own line.
  const text = readFileSync(path, 'utf8').replace(/^---$[^]*?^---$/m, (front) =>
    front.replace(/.+/g, ''),
  );
  try {
    mdxToJs(text, { mdastPlugins: [markdownParts] });
    return [];
  } catch (error) {
    return [inDutch((error as Error).message)];
  }
}

test('every text can be built, part by part', () => {
  expect(findings(texts, mistakeIn)).toEqual([]);
});

test('only known components appear', () => {
  expect(
    findings(texts, ({ body }) =>
      [...body.matchAll(/<([A-Za-z]\w*)/g)]
        .map(([, name = '']) => name)
        .filter((name) => !components.includes(name))
        .map(
          (name) =>
            `"<${name}" kent de site niet. Kijk in docs/writing.md wat kan, of haal het weg.`,
        ),
    ),
  ).toEqual([]);
});

test('a text holds no code', () => {
  expect(
    findings(texts, ({ body }) =>
      (body.match(/^\s*(?:import|export)\b.*|[{}]/gm) ?? []).map(
        (code) => `"${code.trim()}" leest de site als code. Haal het weg, of schrijf ( en ).`,
      ),
    ),
  ).toEqual([]);
});

/** Every value in front matter or data, at any depth. */
function valuesIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(valuesIn) : [];
}

/** What the build leaves as it is written: front matter, data, words of the site, and what opens in a text. */
const asWritten = [
  ...globSync('content/**/*.mdx').map((path) => {
    const { front, body } = readMdx(path);
    return { path, values: [...valuesIn(front), ...(body.match(/(?<==)"[^"]*"/g) ?? [])] };
  }),
  ...globSync('content/**/*.yaml').map((path) => ({
    path,
    values: valuesIn(parse(readFileSync(path, 'utf8'))),
  })),
  ...uiTexts.map(({ key, text }) => ({ path: `content/ui.nl.json: ${key}`, values: [text] })),
];

test('an apostrophe looks the same wherever a visitor meets it', () => {
  expect(asWritten.length).toBeGreaterThan(200);
  expect(
    findings(asWritten, ({ values }) =>
      values.filter((value) => value.includes("'")).map((value) => `schrijf ’, niet ': "${value}"`),
    ),
  ).toEqual([]);
  expect(
    findings(texts, ({ body }) =>
      (body.replace(/="[^"]*"/g, '').match(/[^\n]{0,20}[‘’][^\n]{0,20}/g) ?? []).map(
        (place) => `schrijf ', de site maakt er ’ van: "${place}"`,
      ),
    ),
  ).toEqual([]);
});

test('a pulled sentence appears once, in the brochure alone', () => {
  expect(
    findings(texts, ({ path, body }) => {
      const times = body.match(/^>/gm)?.length ?? 0;
      return times > (isChapter(path) ? 1 : 0) ? [`${times} regels met >`] : [];
    }),
  ).toEqual([]);
});

test('what opens, and what goes on paper, belongs to the brochure and the doors', () => {
  expect(
    findings(texts, ({ path, body }) => [
      ...(count(body, 'PrintSheet>') > (isChapter(path) ? 1 : 0) ? ['te veel <PrintSheet>'] : []),
      ...(count(body, 'Details') > 0 && !isChapter(path) && !path.startsWith('content/doors/')
        ? ['<Details>']
        : []),
    ]),
  ).toEqual([]);
});

test('a paper that can be found tells nothing', () => {
  const telling = /geweld|politie|slachtoffer|slaan|slaat|klacht|stop\b|https?:|\]\(/gi;

  expect(
    findings(texts, ({ body }) => {
      const [, paper = ''] = /<PrintSheet>([\s\S]*)<\/PrintSheet>/.exec(body) ?? [];
      return (paper.match(telling) ?? []).map((word) => `"${word}" op papier`);
    }),
  ).toEqual([]);
});

test('steps are few, and each starts with what happens', () => {
  const lists = texts.flatMap(({ path, body }) =>
    [...body.matchAll(/(?:^ *\d+\. .+\n+)+/gm)].map(([list]) => ({
      path,
      steps: list.trim().split(/\n+/),
    })),
  );

  expect(lists).not.toEqual([]);
  expect(
    findings(lists, ({ steps }) => [
      ...(steps.length > MOST_STEPS ? [`${steps.length} stappen, hoogstens ${MOST_STEPS}`] : []),
      ...steps.filter((step) => !/^\d\. \*\*.+[.?!]\*\* /.test(step)),
    ]),
  ).toEqual([]);
});

test('a text has no pictures: the policy of the site shows none, and a reader who cannot see has nothing', () => {
  expect(
    findings(texts, ({ body }) =>
      (body.match(/!\[[^\]\n]*\]\([^)\n]*\)/g) ?? []).map(
        (picture) => `"${picture}": een foto kan hier niet staan. Zeg het in woorden.`,
      ),
    ),
  ).toEqual([]);
});

test('every organisation a text names exists on the site of every zone', () => {
  const known = organisations.filter(({ zone }) => zone === undefined).map(({ id }) => id);

  expect(texts.filter(({ front }) => front.organisations)).not.toEqual([]);
  expect(
    findings(texts, ({ front, body }) =>
      [
        ...(front.organisations ?? []),
        ...[...body.matchAll(/<Call to="([^"]*)"/g)].map(([, id = '']) => id),
      ]
        .filter((id) => !known.includes(id))
        .map((id) => `"${id}" staat niet in content/organisations/. Kies een naam van daar.`),
    ),
  ).toEqual([]);
});

/** Pages of a list that a zone adds to. */
const lists = ['content/offering/dienst.mdx', 'content/agreements/overzicht.mdx'];

test('what a zone adds has the name of the page it is added to', () => {
  const added = texts.filter(({ path }) => zoneOf(path) !== undefined && !path.includes('/news/'));

  expect(added).not.toEqual([]);
  expect(
    findings(added, ({ path }) => {
      const page = path.replace(/zones\/[^/]+\//, '');
      return lists.includes(page) || existsSync(page) ? [] : [`er is geen ${page}`];
    }),
  ).toEqual([]);
});

test.each([
  ['een <12 jaar', /^3: een < leest de site als code/],
  ['<Details head="Wat?">\n\nTekst.', /^3: <Details> is niet gesloten. .*<\/Details>/],
])('what the compiler refuses in "%s" is said in Dutch, with the line', (body, said) => {
  const path = join(mkdtempSync(join(tmpdir(), 'text-')), 'x.mdx');
  writeFileSync(path, `## Kop\n\n${body}\n`);

  expect(mistakeIn({ path })).toEqual([expect.stringMatching(said) as string]);
});
