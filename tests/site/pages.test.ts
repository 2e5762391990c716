import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { mainMenu } from '#shell/menus.ts';
import { findings } from '#tests/readers/findings.ts';
import { translations } from '#tests/readers/languages.ts';
import {
  attribute,
  builtPages,
  templatePages,
  textOf,
  unseenPages,
  type BuiltPage,
} from '#tests/readers/site.ts';
import { bytesOnTheLine } from '#tests/readers/weight.ts';
import { zone } from '#tests/readers/zone.ts';

/** What fits in the first flight of a connection, with room for the headers. */
const MOST_BYTES = 14_600;

/** Pages for staff have no way out for readers, and no emergency numbers. */
const STAFF = '/postvak/';

/** The whole brochure in one document: `discreet.test.ts` holds it to a weight of its own. */
const DISCREET = '/stil/';

/** The same to be put on paper, which nobody opens in a hurry. */
const WHOLE = '/stop/alles/';

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

const pages = [...builtPages(), ...templatePages()];
const publicPages = pages.filter(({ address }) => !address.startsWith(STAFF));

const named = ({ elements }: BuiltPage, tag: string) =>
  elements.filter(({ tagName }) => tagName === tag);

/** What a page says around its text in another language; nothing on a Dutch page. */
function foreignWords({ address }: BuiltPage): { exit?: string | undefined; demo?: string } {
  const found = translations.find(({ tag }) => address === `/talen/${tag}/`)?.front.translation;
  return found ? { exit: found.shell['exit'], demo: found.demo } : {};
}

const inDutch = pages.filter((page) => foreignWords(page).demo === undefined);

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(50);
  expect(unseenPages().map(({ address }) => address)).toContain('/contact/');
});

test('every page is valid HTML', async () => {
  const found: string[] = [];
  for (const { address, html } of [...unseenPages(), ...templatePages()]) {
    const { results } = await validator.validateString(html);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
      found.push(`${address}: ${line}:${column} ${message} (${ruleId})`);
  }

  expect(found).toEqual([]);
});

test('every page has one main heading', () => {
  const found = findings(pages, ({ html }) => {
    // A template holds what a script shows later, in place of the rest.
    const [visible = ''] = html.split('<template');
    const count = visible.match(/<h1[\s>]/g)?.length ?? 0;
    return count === 1 ? [] : [`${count} main headings`];
  });

  expect(found).toEqual([]);
});

test('no main heading is broken before a dash, which would begin a line as in a list', () => {
  const found = findings(pages, ({ html }) => /<h1[^>]*>[^<]* [-–] /.exec(html) ?? []);

  expect(found).toEqual([]);
});

test('every page is in Dutch as Belgium writes it, first help in other languages aside', () => {
  const found = findings(inDutch, (page) => {
    const languages = named(page, 'html').map((root) => attribute(root, 'lang') ?? 'none');
    return languages.join() === 'nl-BE' ? [] : [`language ${languages.join()}`];
  });

  expect(found).toEqual([]);
});

test('no page asks anything of another host', () => {
  const found = findings(pages, ({ elements }) => {
    // Of the links in the head only those are fetched that are not another version of the page.
    const loading = elements.filter(
      (element) => element.tagName !== 'a' && attribute(element, 'rel') !== 'alternate',
    );
    return loading
      .flatMap(({ attrs }) => attrs)
      .filter(({ name }) => ['src', 'srcset', 'href', 'action', 'poster'].includes(name))
      .filter(({ value }) => /^(\w+:)?\/\//.test(value))
      .map(({ name, value }) => `${name}="${value}"`);
  });

  expect(found).toEqual([]);
});

test('every page has the emergency numbers before every other number', () => {
  const found = findings(publicPages, (page) => {
    const numbers = named(page, 'a')
      .flatMap((link) => attribute(link, 'href') ?? [])
      .filter((href) => href.startsWith('tel:'));
    const first = numbers.slice(0, 2).join(', ');
    return first === 'tel:101, tel:112' ? [] : [`starts with ${first}`];
  });

  expect(found).toEqual([]);
});

test('every page is light enough for a poor connection', () => {
  const read = pages.filter(({ address }) => ![DISCREET, WHOLE].includes(address));
  const found = findings(read, ({ html }) => {
    const bytes = bytesOnTheLine(html);
    return bytes <= MOST_BYTES ? [] : [`${bytes} bytes, at most ${MOST_BYTES}`];
  });

  expect(found).toEqual([]);
});

test.runIf(zone.status === 'demo')(
  'every page of a demonstration says that it is one, and stays out of search engines',
  () => {
    const found = findings(pages, (page) => {
      const { demo = words.site.demo.label } = foreignWords(page);
      const labels = named(page, 'aside').map((aside) => attribute(aside, 'aria-label'));
      const robots = named(page, 'meta').find((meta) => attribute(meta, 'name') === 'robots');
      const isHidden = robots && attribute(robots, 'content')?.includes('noindex');
      return [
        ...(labels.includes(demo) ? [] : ['says nothing of a demonstration']),
        ...(isHidden ? [] : ['invites search engines']),
      ];
    });

    expect(found).toEqual([]);
  },
);

test('every page can be left at once, with a plain link', () => {
  const found = findings(publicPages, (page) => {
    const exits = named(page, 'a').filter((link) => attribute(link, 'href') === zone.exit);
    const texts = exits.map((link) => textOf(link).trim());
    const { exit = words.site.exit } = foreignWords(page);
    return texts.includes(exit) ? [] : [`no link "${exit}"`];
  });

  expect(found).toEqual([]);
});

test('at most one note stands before the text of a page', () => {
  const found = findings(pages, (page) => {
    const main = page.elements.findIndex(({ tagName }) => tagName === 'main');
    const notes = page.elements.slice(0, main).filter(({ tagName }) => tagName === 'aside');
    return notes.length > 1 ? [`${notes.length} notes`] : [];
  });

  expect(found).toEqual([]);
});

test('no address tells by its place what is read there', () => {
  const neutral = /#(?:inhoud|elders|[\p{L}\d]|[dp][0-9a-z]+)$/u;
  const found = findings(builtPages(), ({ elements }) =>
    elements
      .flatMap((element) => attribute(element, 'href') ?? [])
      .filter((href) => href.includes('#') && !neutral.test(href)),
  );

  expect(found).toEqual([]);
});

test('who follows a word of the main menu meets it in the heading of the page', () => {
  const found = mainMenu.flatMap(({ name, href }) => {
    const page = pages.find(({ address }) => address === href);
    const heading = (page ? named(page, 'h1') : []).map(textOf).join(' ').toLowerCase();
    const word = words.site.menu[name].toLowerCase();
    return heading.includes(word) ? [] : [`${word}: ${heading}`];
  });

  expect(found).toEqual([]);
});
