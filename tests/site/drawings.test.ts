import { serializeOuter } from 'parse5';
import { expect, test } from 'vitest';
import { type DrawingName, drawings } from '#drawings/drawings.ts';
import { findings } from '#tests/readers/findings.ts';
import { attribute, builtPages, elementsOf, type BuiltPage } from '#tests/readers/site.ts';

/** Markup and all; what a drawing may weigh before compression. */
const MOST_BYTES = 900;

/** What each page shows instead of telling it. */
const shown: Record<string, DrawingName[]> = {
  '/contact/': ['sealed', 'crossing', 'key'],
  '/stop/herken/': ['hand', 'mouth', 'eye', 'phone', 'coin', 'bed'],
  '/stop/verschil/': ['balance'],
  '/stop/jij/': ['stones'],
  '/stop/zien/': ['hear'],
  '/stop/jong/': ['tell'],
  '/stop/stap/': ['brake'],
  '/stop/plan/': ['ready'],
  '/stop/hulp/': ['services'],
  '/aanbod/opvoeding/': ['river'],
  '/aanbod/slachtoffers/': ['services'],
  '/samenwerking/overleg/': ['tables'],
};

const pages = builtPages();

const drawn = ({ elements }: BuiltPage) =>
  elements.filter(
    (element) => element.tagName === 'svg' && /\bdrawing\b/.test(attribute(element, 'class') ?? ''),
  );

function pageAt(wanted: string): BuiltPage {
  const page = pages.find(({ address }) => address === wanted);
  if (!page) throw new Error(`${wanted} is not built.`);
  return page;
}

test.each(Object.entries(shown))('%s shows %j', (address, names) => {
  const { html } = pageAt(address);

  expect(names.filter((name) => !html.includes(`d="${drawings[name].lines}"`))).toEqual([]);
});

test('what the police does hour by hour is a line of five stations', () => {
  const [, stations = ''] =
    /class="stations">([^]*?)<\/ol>/.exec(pageAt('/stop/politie/').html) ?? [];

  expect(stations.match(/<li/g)).toHaveLength(5);
});

test('every drawing is light, takes its colour from the words around it, and is hidden beside them', () => {
  const found = findings(pages, (page) =>
    drawn(page).flatMap((drawing) => {
      const html = serializeOuter(drawing);
      const inside = [drawing, ...elementsOf(drawing)];
      return [
        ...(html.length <= MOST_BYTES ? [] : [`${html.length} bytes, at most ${MOST_BYTES}`]),
        ...(html.includes('stroke="currentColor"') ? [] : ['a stroke of its own colour']),
        ...(attribute(drawing, 'aria-hidden') === 'true' ? [] : ['read out twice']),
        ...inside.flatMap(({ tagName, attrs }) =>
          attrs
            .filter(({ name }) => ['id', 'style', 'href'].includes(name))
            .map(({ name }) => `<${tagName} ${name}>`),
        ),
      ];
    }),
  );

  expect(pages.flatMap(drawn).length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('nothing is drawn on the discreet page, which has the words of the drawings', () => {
  const { html } = pageAt('/stil/');

  expect(drawn(pageAt('/stil/'))).toEqual([]);
  expect(Object.values(drawings).filter(({ lines }) => html.includes(lines))).toEqual([]);
  expect(html).toContain('Een deur die opengaat');
  expect(html).toContain('Het raakt je lichaam');
});
