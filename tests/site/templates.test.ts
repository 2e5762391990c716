import { expect, test } from 'vitest';
import { followValues } from '#contact/follow-reply.ts';
import { emptyForm, field, fields } from '#contact/form.ts';
import { problemNames, problems, type Problem } from '#contact/message.ts';
import { formValues, sentValues, troubleNames } from '#contact/reply.ts';
import { markersOf } from '#lib/template.ts';
import { attribute, templatePages } from '#tests/readers/site.ts';

/** A marker of one choice in a list; it has a value when that is chosen. */
const isChoice = (name: string) => fields.some((list) => name.startsWith(`${list}.`));

test('every marker of a template has a value, and every value that tells something has a marker', () => {
  const known = [
    ...Object.keys(formValues('invalid', [], emptyForm)),
    ...Object.keys(sentValues(null)),
    ...Object.keys(followValues({ kind: 'unknown' }, { receipt: '', code: '' })),
  ];
  const used = new Set(templatePages().flatMap(({ html }) => markersOf(html)));

  expect([...used].filter((name) => !known.includes(name) && !isChoice(name))).toEqual([]);
  for (const name of troubleNames) expect(used).toContain(`trouble.${name}`);
  for (const name of problemNames) expect(used).toContain(`problem.${name}`);
});

test('a problem is told twice: in the list on top, and beside its control', () => {
  const [again] = templatePages().filter(({ address }) => address === '/contact/opnieuw/');
  const times = (problem: Problem) =>
    (again?.html.split(`data-when="%problem.${problem}%"`).length ?? 0) - 1;
  // A zone without schools has none to choose from.
  const ids = again?.elements.map((element) => attribute(element, 'id')) ?? [];
  const isShown = (problem: Problem) =>
    problems[problem] !== 'school' || ids.includes(field.school);

  expect(problemNames.map((name) => [name, times(name)])).toEqual(
    problemNames.map((name) => [name, isShown(name) ? 2 : 1]),
  );
});
