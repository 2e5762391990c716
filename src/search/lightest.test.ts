import { expect, test } from 'vitest';
import { answersTo, type Guide, indexOf } from './guide.ts';
import { lightest } from './lightest.ts';

const guide: Guide = {
  subjects: [
    ['Mijn zoon slaat mij', '/thema/kind-slaat/', 1, 'zoon kind slaan'],
    ['Ik ben verkracht', '/thema/seks/', 0, 'verkracht misbruik'],
    ['Ik ben bang', '/hulp/hulplijn-1712/', 1, 'angst dochter vrees zoon'],
  ],
  lines: [
    ['zsg', 'Zorgcentrum', '09 332 80 80'],
    ['hulplijn-1712', 'Hulplijn 1712', '1712'],
  ],
  alike: ['zoon dochter', 'angst vrees'],
  ignore: 'ik mij mijn ben altijd soms',
};

test('what the question says, what comes along, and words that lead nowhere anyhow need not travel', () => {
  const { subjects, ignore } = lightest(guide);

  expect(subjects.map(([, , , words]) => words)).toEqual(['kind slaan', 'misbruik', 'vrees zoon']);
  expect(ignore).toBe('ik mij mijn ben');
});

test('an answer on the page of its line needs no address', () => {
  expect(lightest(guide).subjects.map(([, to]) => to)).toEqual([
    '/thema/kind-slaat/',
    '/thema/seks/',
    '',
  ]);
});

test('the same words find the same', () => {
  const [whole, light] = [indexOf(guide), indexOf(lightest(guide))];
  const typed = [
    'zoon',
    'dochter',
    'mijn zoon slaat mij altijd',
    'verkracht',
    'soms',
    'slaagt',
    'angst',
  ];

  expect(typed.map((words) => answersTo(light, words))).toEqual(
    typed.map((words) => answersTo(whole, words)),
  );
});
