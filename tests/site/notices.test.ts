import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('whoever gets code of others gets their licence as well', () => {
  const notices = readFileSync('dist/licenties.txt', 'utf8');

  for (const holder of ['The age Authors', 'Paul Miller', 'Daniel Regeci', 'Andris Reinman'])
    expect(notices).toContain(holder);
});
