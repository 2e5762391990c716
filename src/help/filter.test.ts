import { expect, test } from 'vitest';
import { filterChannels, filterPromises, filterRules, filterValues } from './filter.ts';

const rules = filterRules('Je ziet', 'diensten.');

test('every choice has a rule', () => {
  const choices = [...filterChannels, ...filterPromises];

  expect(choices.filter((choice) => !rules.includes(`[value=${choice}]:checked`))).toEqual([]);
});

test('a way of contact brings cards back before a promise may hide them', () => {
  expect(rules.lastIndexOf('{display:block}')).toBeGreaterThan(0);
  expect(rules.indexOf('[data-how~=phone]')).toBeLessThan(rules.indexOf(':not([data-how~=free]'));
});

test('the page counts for itself what is displayed', () => {
  expect(rules).toContain("content:'Je ziet ' counter(row) ' diensten.'");
});

test('only what is offered, and promised for certain, can be chosen', () => {
  expect(filterValues(['chat', 'visit'], true, false)).toBe('chat anonymous');
});
