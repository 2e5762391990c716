import { expect, test } from 'vitest';
import { rulesIn } from './header-rules.ts';

test('every address has its headers, values with colons whole', () => {
  const rules = rulesIn('/*\n  A: 1\n  B: https://x\n/a/\n  C: 2\n/b\n');

  expect([...rules].map(([address, headers]) => [address, Object.fromEntries(headers)])).toEqual([
    ['/*', { A: '1', B: 'https://x' }],
    ['/a/', { C: '2' }],
    ['/b', {}],
  ]);
});

test('a line that is no header stops, because a header would go unsaid', () => {
  expect(() => rulesIn('/*\n  A 1\n')).toThrow('"  A 1" is no header.');
});
