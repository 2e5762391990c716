import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { copyToEdit } from '#tests/processes/copy.ts';

test.describe.configure({ timeout: 120_000 });

/** What an editor does wrong: file, what stood there, what stands there now, and what `npm run texts` says about it. */
type Mistake = [name: string, file: string, right: string, wrong: string, said: RegExp];

const AWEL = 'content/organisations/awel.yaml';
const TELE = 'content/organisations/tele-onthaal.yaml';
const NIGHT = 'content/subjects/nacht.mdx';
const NEWS = 'content/news/herbezoek.mdx';
const PLAN = 'content/stop/plan.mdx';
const sentence = 'Ga naar mensen die je vertrouwt';
const long = Array.from({ length: 33 }, () => 'dag').join(' ');

/** Fields; while one is wrong, nothing else is said. */
const ofFields: Mistake[] = [
  ['a wrong key', AWEL, 'isFree:', 'isfree:', /:14: het veld "isfree" bestaat niet\. Kijk in/],
  ['a missing field', NEWS, "date: '2020-12-03'\n", '', /:2: het veld "date" ontbreekt\. Vul/],
  ['no quotes', AWEL, "number: '102'", 'number: 102', /:7: zet phone\.number tussen aanhalings/],
  ['a tel that is another', TELE, "tel: '106'", "tel: '107'", /:8: .*Mensen lezen 106, maar hun/],
  ['a colon', NIGHT, "title: '", 'title: Nacht: ', /:2: staat er een dubbelpunt in de tekst\? Zet/],
];

/** Words, and what they name. */
const ofWords: Mistake[] = [
  ['an unknown organisation', NIGHT, '[nood-101,', '[nood-111,', /:6: "nood-111" staat niet in/],
  ['a broken link', NIGHT, '/hulp/app-112-be/', '/hulp/app-112/', /:33: .*\/hulp\/app-112\//],
  ['a sentence of 33 words', NIGHT, sentence, `${long}. ${sentence}`, /:37: 33 woorden, maak er/],
  ['a number in prose', NIGHT, sentence, `Bel 09 244 24 00. ${sentence}`, /:37: "09 244 24 00" in/],
  ['a misspelling', NIGHT, sentence, `Ga naar menssen. ${sentence}`, /:37: .*menssen/],
  [
    'a < in text',
    PLAN,
    'Ga dan meteen',
    'Minder dan <5 dagen. Ga dan meteen',
    /:52: een < leest de site als code/,
  ],
  [
    'an open brace',
    'content/stop/jij.mdx',
    '\n## ',
    '\nSchrijf {dit op.\n\n## ',
    /:\d+: een \{ of \} leest/,
  ],
  ['a picture', NIGHT, sentence, `![](foto.png) ${sentence}`, /:37: .*een foto kan hier niet/],
  [
    'a call to nobody',
    NIGHT,
    sentence,
    `Bel <Call to="awell" />. ${sentence}`,
    /:37: "awell" staat/,
  ],
  ['an open part', 'content/stop/verschil.mdx', '</Details>\n', '', /:78: <Details> is niet gesl/],
  ['a date to come', NEWS, "'2020-12-03'", "'2099-12-03'", /:4: "2099-12-03" komt nog, en date/],
];

for (const [kind, mistakes] of Object.entries({ fields: ofFields, words: ofWords }))
  test(`each mistake in ${kind} is named with file, line and repair`, () => {
    const project = copyToEdit(`texts-${kind}`);
    for (const [, file, right, wrong] of mistakes) {
      const text = readFileSync(`${project}/${file}`, 'utf8');
      writeFileSync(`${project}/${file}`, text.replace(right, wrong));
    }

    const { status, stdout } = spawnSync(process.execPath, ['commands/texts.ts'], {
      cwd: project,
      encoding: 'utf8',
    });
    const lines = stdout.split('\n');
    const unsaid = mistakes.filter(
      ([, file, , , said]) => !lines.some((line) => line.startsWith(file) && said.test(line)),
    );

    expect(unsaid.map(([name]) => name)).toEqual([]);
    expect(status).toBe(1);
  });

test('a build that fails says the same', () => {
  const project = copyToEdit('texts-build');
  const text = readFileSync(`${project}/${AWEL}`, 'utf8');
  writeFileSync(`${project}/${AWEL}`, text.replace('isFree:', 'isfree:'));

  const { status, stderr } = spawnSync(process.execPath, ['commands/build.ts', '--local'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/^De site is niet gebouwd\. Verbeter eerst dit:\n/);
  expect(stderr).toContain(`${AWEL}:14: het veld "isfree" bestaat niet.`);
  expect(status).toBe(1);
});
