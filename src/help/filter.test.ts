import { expect, test } from 'vitest';
import {
  filterAudiences,
  filterChannels,
  filterPromises,
  filterRules,
  filterThemes,
} from './filter.ts';

const choices = [...filterThemes, ...filterAudiences, ...filterChannels, ...filterPromises];
const rules = filterRules(33, { before: 'Je ziet', between: 'van', after: 'diensten.' });

test('no two choices go by the same value, since rules know them by nothing else', () => {
  expect(new Set(choices).size).toBe(choices.length);
});

test('every choice has a rule', () => {
  expect(choices.filter((choice) => !rules.includes(`[value='${choice}']:checked`))).toEqual([]);
});

test('a way of contact brings rows back before another choice may hide them', () => {
  expect(rules.lastIndexOf('revert-layer')).toBeLessThan(rules.indexOf("[data-about~='"));
});

test('the page counts for itself what is displayed', () => {
  expect(rules).toContain("content:'Je ziet ' counter(row) ' van 33 diensten.'");
});
