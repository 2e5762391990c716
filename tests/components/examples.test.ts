import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { type Example, render } from '#tests/support/render.ts';

// Every component but the frames of whole pages, which tests/site looks at.
const components = import.meta.glob<AstroComponentFactory>(
  [
    '/src/*/*.astro',
    '!/src/pages/**',
    '!/src/shell/{Page,StaffPage}.astro',
    '!/src/discreet/DiscreetPage.astro',
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
    '!/src/shell/{Page,StaffPage}.astro',
    '!/src/discreet/DiscreetPage.astro',
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

test.each(named)('$path shows its states when it takes props', ({ path, states }) => {
  if (sources[path]?.includes('interface Props')) expect(states).toBeDefined();
});

const rows = named.flatMap(({ path, component, states = { plain: {} } }) =>
  Object.entries(states).map(([state, example]) => ({ path, state, component, example })),
);

test.each(rows)('$path, $state, is valid HTML', async ({ component, example }) => {
  const report = await html.validateString(await render(component, example));

  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual(
    [],
  );
});
