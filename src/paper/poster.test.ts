import { expect, test } from 'vitest';
import { paperFrom } from '#tests/readers/paper.ts';
import { posterMarkup } from './poster.ts';
import { openPress } from './press.ts';

const press = await openPress();

const facts = {
  title: 'Gaat het niet goed?',
  text: 'Praat met iemand.',
  strip: 'Scheur een strookje af.',
  lines: [{ number: '1712', who: 'Een lijn' }],
  shortAddress: 'https://www.zone.example/s',
  demo: undefined,
};

// A machine without a build of the compiler builds the site without papers.
test.skipIf(!press).each([false, true])(
  'a poster is one page, and its ten strips say an address and nothing else (large: %s)',
  async (isLarge) => {
    const paper = await press?.set(posterMarkup(facts, isLarge), 'accessible');
    const { pages, text, read } = await paperFrom(Buffer.from(paper?.pdf ?? []));
    const wall = ['Gaat het niet goed?', 'Praat met iemand.', '1712', 'Een lijn'];

    expect(pages).toBe(1);
    const strips = [...wall, 'Scheur een strookje af.'].reduce(
      (left, said) => left.replace(said, ''),
      text,
    );
    expect(strips.trim().split(/\s+/)).toEqual(Array.from({ length: 11 }, () => 'zone.example/s'));
    // Somebody who cannot see the poster hears the address once.
    expect(read.find(({ role }) => role === 'Root')?.text.split('zone.example/s')).toHaveLength(2);
  },
);
