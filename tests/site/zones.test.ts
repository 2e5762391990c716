import { globSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { attribute, elementsOf, textOf } from '#tests/readers/site.ts';
import { zoneNames } from '#tests/readers/zone.ts';

/** Every zone, that of the tests among them, with where its site was built. */
const zones = ['content/zones', 'tests/zones']
  .flatMap((folder) => readdirSync(folder))
  .map((id) => ({ id, path: `test-results/zones/${id}` }));

/** Rupel made the brochure, and every site that shows it says so. */
const maker = /politiezone Rupel/gi;

/** What a reader, a feed reader or a program finds in a file; addresses of sources may lead anywhere. */
function saidIn(path: string): string {
  const content = readFileSync(path, 'utf8');
  if (!path.endsWith('.html')) return content.replaceAll(/https?:\/\/\S+/g, '');
  const document = parse(content, { scriptingEnabled: false });
  const attributes = elementsOf(document).flatMap((element) =>
    ['content', 'alt', 'title', 'aria-label'].map((name) => attribute(element, name) ?? ''),
  );
  return [textOf(document), ...attributes].join('\n');
}

/** The names of every zone but one, wherever they stand as whole words. */
function namesOfOthers(id: string): RegExp {
  const names = zones.filter((zone) => zone.id !== id).flatMap((zone) => zoneNames(zone.id));
  return new RegExp(String.raw`\b(?:${names.map((name) => RegExp.escape(name)).join('|')})\b`, 'g');
}

test('the site of every zone names itself and its municipalities', () => {
  expect(zones.length).toBeGreaterThan(1);
  expect(
    findings(zones, ({ id, path }) => {
      const said = saidIn(`${path}/contact/index.html`);
      return zoneNames(id)
        .filter((name) => !said.includes(name))
        .map((name) => `/contact/ does not say ${name}`);
    }),
  ).toEqual([]);
});

test('the site of a zone holds nothing of another', () => {
  expect(
    findings(zones, ({ id, path }) => {
      const foreign = namesOfOthers(id);
      const files = globSync('**/*.{html,json,csv,xml,vcf,txt}', { cwd: path });
      const found = files.flatMap((file) => {
        const said = saidIn(`${path}/${file}`).replaceAll(maker, '');
        return [...said.matchAll(foreign)].map(
          ({ 0: name, index }) =>
            `${file}: ${name} in "${said.slice(Math.max(0, index - 40), index + 40)}"`,
        );
      });
      return files.length > 10 ? found : ['it is not built'];
    }),
  ).toEqual([]);
});
