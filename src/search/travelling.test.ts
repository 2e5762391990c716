import { expect, test } from 'vitest';
import type { Guide } from './guide.ts';
import { packed, unpacked } from './travelling.ts';

test('what travelled is what was sent', () => {
  const guide: Omit<Guide, 'lines'> = {
    subjects: [
      ['Slaat iemand jou, of niet?', '/stop/jij/', 0, 'slaan partner'],
      ['Ik denk aan de dood', '', 3, 'leven'],
    ],
    alike: ['slaan slag', 'dood sterven'],
    ignore: 'ik mij',
  };

  expect(unpacked(packed({ ...guide, lines: [] }))).toEqual(guide);
});
