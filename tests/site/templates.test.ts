import { expect, test } from 'vitest';
import { emptyForm } from '#contact/form.ts';
import { problemNames, type Problem } from '#contact/message.ts';
import { formValues, sentValues, troubleNames } from '#contact/reply.ts';
import { markersOf } from '#lib/template.ts';
import { templatePages } from '#tests/readers/site.ts';

test('every marker of a template has a value, and every value that tells something has a marker', () => {
  const known = [
    ...Object.keys(formValues('invalid', [], emptyForm)),
    ...Object.keys(sentValues(null)),
  ];
  const used = new Set(templatePages().flatMap(({ html }) => markersOf(html)));

  expect(
    [...used].filter((name) => !known.includes(name) && !/^(?:municipality|school)\./.test(name)),
  ).toEqual([]);
  for (const name of troubleNames) expect(used).toContain(`trouble.${name}`);
  for (const name of problemNames) expect(used).toContain(`problem.${name}`);
});

test('a problem is told twice: in the list on top, and beside its control', () => {
  const [again] = templatePages().filter(({ address }) => address === '/contact/opnieuw/');
  const times = (problem: Problem) => again?.html.split(`data-when="%problem.${problem}%"`).length;

  for (const problem of problemNames) expect(times(problem), problem).toBe(3);
});
