import { expect, test } from 'vitest';
import { onceEach } from './once-each.ts';

const source = (name: string) => ({ name, source: null, sourceDate: null, checkedOn: null });

test('a source that several texts lean on is named once, on the alphabet', () => {
  expect(onceEach([source('Wet'), source('Besluit'), source('Wet')])).toEqual([
    source('Besluit'),
    source('Wet'),
  ]);
});
