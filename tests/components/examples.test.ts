import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { type Example, render } from '#tests/builders/render.ts';

// Every component but the frames of whole pages and what asks the collections itself, which tests/site looks at.
const components = import.meta.glob<AstroComponentFactory>(
  [
    '/src/*/*.astro',
    '!/src/pages/**',
    '!/src/shell/{Call,Controller,Page,Reviewed,StaffPage,TextPage,While,ZoneCall}.astro',
    '!/src/discreet/Discreet{Call,Page,ZoneCall}.astro',
    '!/src/onefile/OneFile.astro',
  ],
  {
    eager: true,
    import: 'default',
  },
);
const sources = import.meta.glob<string>(
  [
    '/src/*/*.astro',
    '!/src/pages/**',
    '!/src/shell/{Call,Controller,Page,Reviewed,StaffPage,TextPage,While,ZoneCall}.astro',
    '!/src/discreet/Discreet{Call,Page,ZoneCall}.astro',
    '!/src/onefile/OneFile.astro',
  ],
  {
    eager: true,
    import: 'default',
    query: '?raw',
  },
);
const examples = import.meta.glob<Record<string, Example>>('/src/*/*.examples.ts', {
  eager: true,
  import: 'examples',
});

const html = new HtmlValidate({
  extends: ['html-validate:standard'],
  // Examples are parts of a page; the whole page is checked in tests/site.
  rules: {
    'no-dup-id': 'off',
    'void-style': 'off',
    // Firefox restores a ticked radio button unless told otherwise, whatever the standard says.
    'valid-autocomplete': 'off',
  },
});

const named = Object.entries(components).map(([path, component]) => {
  const states = examples[path.replace('.astro', '.examples.ts')];
  return { path, component, states };
});

test('every component that takes props shows its states', () => {
  const missing = named.filter(
    ({ path, states }) => sources[path]?.includes('interface Props') && states === undefined,
  );

  expect(named.length).toBeGreaterThan(0);
  expect(missing.map(({ path }) => path)).toEqual([]);
});

const rows = named.flatMap(({ path, component, states = { plain: {} } }) =>
  Object.entries(states).map(([state, example]) => ({
    path: `${path}, ${state}`,
    component,
    example,
  })),
);

test(
  'every state of every component is valid HTML, and shows all that it is given',
  { timeout: 120_000 },
  async () => {
    const shown: { path: string; messages: string[] }[] = [];
    for (const { path, component, example } of rows)
      shown.push({ path, messages: await mistakesIn(component, example) });

    expect(findings(shown, ({ messages }) => messages)).toEqual([]);
  },
);

/** What is wrong with one state; a component that cannot be shown says why. */
async function mistakesIn(component: AstroComponentFactory, example: Example): Promise<string[]> {
  try {
    const shown = await render(component, example);
    const { results } = await html.validateString(shown);
    const unshown = Object.entries(example.slots ?? {}).filter(
      ([, part]) => !wordsIn(shown).includes(wordsIn(part)),
    );
    return [
      ...results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      ...unshown.map(([name]) => `It has no place for "${name}".`),
    ];
  } catch (error) {
    return [String(error)];
  }
}

const wordsIn = (text: string) => text.replaceAll(/<[^>]*>/g, '').trim();
