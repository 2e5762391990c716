import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { organisations, texts, type Text } from '#tests/readers/texts.ts';

/** Who has a number of their own that a sentence can say to call; the first word of a name is how texts say it. */
const callable = organisations
  .filter(({ phone, zone }) => phone !== null && zone === undefined)
  .map(({ id, name }) => ({ id, said: saidAs(id, name) }));

/** How a sentence names an organisation: `Tele-Onthaal`, `1712`, `CAW`. */
function saidAs(id: string, name: string): RegExp {
  const short = /\d{3,}$/.exec(name)?.[0] ?? name.split(/[ :(]/)[0] ?? id;
  return new RegExp(`(?<![\\p{L}\\p{N}-])${RegExp.escape(short)}(?![\\p{L}\\p{N}-])`, 'u');
}

/** Paragraphs and list items of a body, each with its components in it. */
const pieces = (body: string) =>
  body.split(/\n\s*\n|\n(?= *(?:[-*]|\d+\.) )/).filter((piece) => !piece.startsWith('#'));

/** A sentence that tells the reader to ring somebody now. */
const rings = /(?<![\p{L}])(?:bel|bel dan|bel eerst|bel meteen|bellen naar)(?![\p{L}])/iu;

function numberlessIn({ body }: Pick<Text, 'body'>): string[] {
  return pieces(body.replace(/<PrintSheet>[^]*<\/PrintSheet>/, '')).flatMap((piece) =>
    piece
      .split(/(?<=[.!?]) +/)
      .filter((sentence) => rings.test(sentence) && !piece.includes('<Call'))
      .filter((sentence) => callable.some(({ said }) => said.test(sentence)))
      .map((sentence) => `zet er een <Call to="…" /> bij: "${sentence.trim()}"`),
  );
}

test('no text sends a reader elsewhere on the page for a number', () => {
  expect(
    findings(texts, ({ prose }) =>
      (prose.match(/[^.!?\n]*\b(?:nood)?nummers?\b[^.!?\n]*\bboven\w*/gi) ?? []).map(
        (sentence) => `zet het nummer in de zin, met <Call to="nood-101" />: "${sentence.trim()}"`,
      ),
    ),
  ).toEqual([]);
});

/** Organisations without a number in at least one zone, where a `<Call>` is a link to their page. */
const numberless = organisations
  .filter(({ phone, zone }) => phone === null && zone === undefined)
  .map(({ id }) => id);

function numberlessCallsIn({ body }: Pick<Text, 'body'>): string[] {
  return pieces(body).flatMap((piece) =>
    piece
      .split(/(?<=[.!?]) +/)
      .flatMap((sentence) =>
        rings.test(sentence)
          ? [...sentence.matchAll(/<Call to="([^"]*)" \/>/g)]
              .filter(([, id = '']) => numberless.includes(id))
              .map(([, id = '']) => `${id} heeft geen nummer; zeg niet "bel": "${sentence.trim()}"`)
          : [],
      ),
  );
}

test('no sentence says to call who has no number', () => {
  expect(numberless).toContain('lumi');
  expect(numberlessCallsIn({ body: 'Bel <Call to="lumi" />.' })).toHaveLength(1);
  expect(numberlessCallsIn({ body: 'Vraag raad aan <Call to="lumi" />.' })).toEqual([]);
  expect(findings(texts, numberlessCallsIn)).toEqual([]);
});

test('who a text says to call stands beside it, with the number', () => {
  expect(callable.length).toBeGreaterThan(10);
  expect(findings(texts, numberlessIn)).toEqual([]);
});

test('a call without a number is seen, and one with a number passes', () => {
  expect(numberlessIn({ body: '## Hulp\n\nBel de hulplijn 1712 als je twijfelt.' })).toHaveLength(
    1,
  );
  expect(numberlessIn({ body: '- **Vraag raad.** Bel Awel.\n- <Call to="awel" />' })).toHaveLength(
    1,
  );
  expect(
    numberlessIn({ body: 'Bel <Call to="hulplijn-1712" />.\n\nVertel het aan Awel.' }),
  ).toEqual([]);
});

/** Chapters that somebody in danger opens, and what each of them has to say. */
const dangers = {
  'zijn keel': /keel/,
  'een dokter, ook zonder spoor':
    /(?:dokter|spoed)[^.]*ook als je niets ziet|moet ook als je niets ziet/,
  'een wapen': /wapen/,
  zwangerschap: /zwanger/,
  'dreigen met zelfdoding': /zelfdoding|zichzelf te doden/,
  'dat weggaan gevaarlijk is': /(?:weggaan|breuk|weg)[^.]*(?:gevaar|groter)|gevaar[^.]*breuk/i,
};

test('what changes the danger is said where somebody in danger reads', () => {
  const chapters = ['jij', 'plan', 'zien', 'politie'].map((name) => `content/stop/${name}.mdx`);
  const read = texts.filter(({ path }) => chapters.includes(path));

  expect(read).toHaveLength(chapters.length);
  expect(
    findings(read, ({ body }) => [
      ...Object.entries(dangers)
        .filter(([, said]) => !said.test(body))
        .map(([danger]) => `zegt niets over ${danger}`),
      ...(body.includes('<Call to="nood-101" />') ? [] : ['geeft het nummer van de politie niet']),
    ]),
  ).toEqual([]);
});

test('a source from another country says so in its name', () => {
  const abroad = /\.(?:org\.uk|gov\.uk|org\.au|nih\.gov)\/|womenslaw\.org/;

  expect(
    findings(texts, ({ front }) =>
      (front.sources ?? [])
        .filter(
          ({ source, name }) =>
            abroad.test(source ?? '') &&
            !/^Uit het buitenland\. |\((?:Verenigde? |Noord-Ierland|Australi)/.test(name),
        )
        .map(({ name }) => `begin de naam met "Uit het buitenland.": ${name}`),
    ),
  ).toEqual([]);
});
