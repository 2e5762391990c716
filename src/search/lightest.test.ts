import { expect, test } from 'vitest';
import { answersTo, type Guide, indexOf } from './guide.ts';
import { lightest } from './lightest.ts';

const guide: Guide = {
  subjects: [
    ['Mijn zoon slaat mij', '/thema/kind-slaat/', 1, 'zoon kind slaan'],
    ['Ik ben verkracht', '/thema/seks/', 0, 'verkracht misbruik'],
  ],
  lines: [
    ['zsg', 'Zorgcentrum', '09 332 80 80'],
    ['hulplijn-1712', 'Hulplijn 1712', '1712'],
  ],
  alike: ['zoon dochter'],
  ignore: 'ik mij mijn ben altijd soms',
};

test('what the question says, and words that lead nowhere anyhow, need not travel', () => {
  const { subjects, ignore } = lightest(guide);

  expect(subjects.map(([, , , words]) => words)).toEqual(['kind slaan', 'misbruik']);
  expect(ignore).toBe('ik mij mijn ben');
});

test('the same words find the same', () => {
  const [whole, light] = [indexOf(guide), indexOf(lightest(guide))];
  const typed = ['zoon', 'dochter', 'mijn zoon slaat mij altijd', 'verkracht', 'soms', 'slaagt'];

  expect(typed.map((words) => answersTo(light, words))).toEqual(
    typed.map((words) => answersTo(whole, words)),
  );
});
