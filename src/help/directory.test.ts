import { expect, test } from 'vitest';
import { anOrganisation } from '#tests/builders/organisation.ts';
import { directoryOf } from './directory.ts';
import { toHelpCard } from './help-line.ts';

const cards = ['awel', 'zsg', 'zsg-gent'].map((id) =>
  toHelpCard(anOrganisation({ id }), '2026-11-22'),
);
const chip = { say: 'Ik zie het', best: ['zsg', 'awel', 'awel'] };
const file = {
  chips: [chip],
  always: ['awel'],
  groups: [
    { head: 'Kinderen', ids: ['awel'] },
    { head: 'Zorg', ids: ['zsg'] },
  ],
};
const ids = (list: { id: string }[] = []) => list.map(({ id }) => id);

test('the place nearby comes before the name that stands for all', () => {
  const { chips, groups } = directoryOf(file, cards);

  expect(ids(groups[1]?.cards)).toEqual(['zsg-gent', 'zsg']);
  expect(ids(chips[0]?.best)).toEqual(['zsg-gent', 'awel', 'awel']);
});

test('who has no fresh hours of day and night is not said to answer always', () => {
  expect(directoryOf(file, cards).always).toEqual([]);
});

test('a name that nobody has, and a card in no group or in two, stop the build', () => {
  const [first = file.groups[0]!] = file.groups;

  expect(() => directoryOf({ ...file, always: ['niemand'] }, cards)).toThrow('niemand');
  expect(() => directoryOf({ ...file, groups: [first] }, cards)).toThrow(
    '"zsg" staat in 0 groepen',
  );
  expect(() => directoryOf({ ...file, groups: [first, ...file.groups] }, cards)).toThrow(
    '"awel" staat in 2 groepen',
  );
});
