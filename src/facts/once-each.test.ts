import { expect, test } from 'vitest';
import { onceEach, onceInAll } from './once-each.ts';

const source = (name: string) => ({ name, source: null, sourceDate: null, checkedOn: null });

test('a source that several texts lean on is named once, on the alphabet', () => {
  expect(onceEach([source('Wet'), source('Besluit'), source('Wet')])).toEqual([
    source('Besluit'),
    source('Wet'),
  ]);
});

test('in a list of parts a document stands in the first that leans on it, whatever it is called', () => {
  const from = (address: string, name: string) => ({ ...source(name), source: address });
  const [act, same, other] = [
    from('https://example.org/1', 'Wet'),
    from('https://example.org/1', 'De wet van 1921'),
    from('https://example.org/2', 'Besluit'),
  ];

  expect(
    onceInAll([
      { head: 'Hulp', sources: [act, source('Brief')] },
      { head: 'Leeg', sources: [same, source('Brief')] },
      { head: 'Scholen', sources: [same, other] },
    ]),
  ).toEqual([
    { head: 'Hulp', sources: [source('Brief'), act] },
    { head: 'Scholen', sources: [other] },
  ]);
});
