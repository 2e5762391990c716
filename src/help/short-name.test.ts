import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test.each([
  ['CAW (Centrum Algemeen Welzijnswerk)', 'CAW'],
  ['CAW: relatie en gezin, vluchthuizen', 'CAW'],
  ['Hulplijn 1712', 'Hulplijn 1712'],
  [
    'Vlaams Ondersteuningscentrum Ouderenmis(be)handeling',
    'Vlaams Ondersteuningscentrum Ouderenmis(be)handeling',
  ],
])('%s is said as %s', (name, said) => {
  expect(shortName(name)).toBe(said);
});
