import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { attribute, builtPages, templatePages, textOf } from '#tests/support/site.ts';
import { zoneFact } from '#tests/support/zone.ts';

/** What fits in the first flight of a connection, with room for the headers. */
const MOST_BYTES = 14_600;

const STAFF = '/postvak/';

/** The whole brochure in one document: `quiet.test.ts` holds it to a weight of its own. */
const QUIET = '/stil/';

const isDemo = zoneFact('status') === 'demo';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Safari no longer calls a list without bullets a list unless the role is said.
    'no-redundant-role': 'off',
    // Astro writes `<!DOCTYPE html>`; browsers do not care.
    'doctype-style': 'off',
    // Telephone numbers keep the spaces people read them with; style sheets see to the rest.
    'tel-non-breaking': 'off',
    // Firefox restores a ticked radio button unless told otherwise, whatever the standard says.
    'valid-autocomplete': 'off',
    // The filter of /hulp/ is a form that can be reset, and is never sent.
    'wcag/h32': 'off',
  },
});

describe.each([...builtPages(), ...templatePages()])('$address', ({ address, html, elements }) => {
  const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);

  test('is valid HTML', async () => {
    const { results } = await validator.validateString(html);

    const found = results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column }) => `${line}:${column} ${message} (${ruleId})`,
      ),
    );
    expect(found).toEqual([]);
  });

  test('has one main heading, and is in Dutch as Belgium writes it', () => {
    // A template holds what a script shows later, in place of the rest.
    const [visible = ''] = html.split('<template');

    expect(visible.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(named('html').map((root) => attribute(root, 'lang'))).toEqual(['nl-BE']);
  });

  test('asks nothing of another host', () => {
    // Of the links in the head only those are fetched that are not another version of the page.
    const loading = elements.filter(
      (element) => element.tagName !== 'a' && attribute(element, 'rel') !== 'alternate',
    );
    const addresses = loading.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => ['src', 'srcset', 'href', 'action', 'poster'].includes(name)),
    );

    expect(addresses.filter(({ value }) => /^(\w+:)?\/\//.test(value))).toEqual([]);
  });

  test.skipIf(address === STAFF)('has the emergency numbers before every other number', () => {
    const addresses = named('a').flatMap((link) => attribute(link, 'href') ?? []);
    const numbers = addresses.filter((href) => href.startsWith('tel:'));

    expect(numbers.slice(0, 2)).toEqual(['tel:112', 'tel:101']);
  });

  test.skipIf(address === QUIET)('is light enough for a poor connection', () => {
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(MOST_BYTES);
  });

  test.runIf(isDemo)('says that it is a demonstration, and stays out of search engines', () => {
    const robots = named('meta').find((meta) => attribute(meta, 'name') === 'robots');

    const labels = named('aside').map((aside) => attribute(aside, 'aria-label'));

    expect(labels).toContain(words.site.demo.label);
    expect(robots && attribute(robots, 'content')).toMatch(/noindex/);
  });

  test.skipIf(address === STAFF)('can be left at once, with a plain link', () => {
    const exits = named('a').filter((link) => attribute(link, 'href') === zoneFact('exit'));

    expect(exits.map((link) => textOf(link).trim())).toContain(words.site.exit);
  });
});
