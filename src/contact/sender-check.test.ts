import { expect, test } from 'vitest';
import {
  checks,
  botSigns,
  readCheck,
  unchecked,
  writeCheck,
  type SenderCheck,
} from './sender-check.ts';

test('every check is read as it was written', () => {
  for (const by of checks)
    for (const odd of [[], ['trap'], ['fast'], [...botSigns]] as SenderCheck['odd'][])
      expect(readCheck(writeCheck({ by, odd }))).toEqual({ by, odd });
});

test.each([undefined, null, 1, '', 'mens', 'hcaptchas'])('%j counts as not checked', (text) => {
  expect(readCheck(text)).toEqual(unchecked);
});

test('marks that nobody knows are left out', () => {
  expect(readCheck('work+fast+__proto__')).toEqual({ by: 'work', odd: ['fast'] });
});
