import { globSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { idsIn } from '#tests/readers/texts.ts';
import { attribute, elementsOf, textOf } from '#tests/readers/site.ts';
import { zoneNames } from '#tests/readers/zone.ts';

const zones = idsIn('zones', '');

/** Rupel made the brochure, and every site that shows it says so. */
const maker = /politiezone Rupel/gi;

const out = (zone: string): string => `test-results/zones/${zone}`;

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

describe.each(zones)('the site of %s', (zone) => {
  const others = zones.filter((other) => other !== zone);

  test('names itself and its municipalities', () => {
    const said = saidIn(`${out(zone)}/contact/index.html`);

    for (const name of zoneNames(zone)) expect(said).toContain(name);
  });

  test.each(others)('holds nothing of %s', (other) => {
    const files = globSync('**/*.{html,json,csv,xml,vcf,txt}', { cwd: out(zone) });
    const foreign = new RegExp(String.raw`\b(?:${zoneNames(other).join('|')})\b`, 'g');

    const found = files.flatMap((file) => {
      const said = saidIn(`${out(zone)}/${file}`).replaceAll(maker, '');
      return [...said.matchAll(foreign)].map(({ 0: name, index }) => {
        return `${file}: ${name} in "${said.slice(Math.max(0, index - 40), index + 40)}"`;
      });
    });

    expect(files.length).toBeGreaterThan(10);
    expect(found).toEqual([]);
  });
});
