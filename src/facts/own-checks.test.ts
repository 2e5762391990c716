import { expect, test } from 'vitest';
import { withChecks } from './own-checks.ts';

const source = 'https://zone.example/nummer';
const checks = { [source]: '2026-11-29' };
const fact = (checkedOn: string | null) => ({ name: 'x', source, sourceDate: '2013', checkedOn });

test('a source that the zone opened carries its day, however deep it lies', () => {
  expect(
    withChecks({ title: 'x', sources: [{ hours: fact(null) }, fact('2025-01-01')] }, checks),
  ).toEqual({
    title: 'x',
    sources: [{ hours: fact('2026-11-29') }, fact('2026-11-29')],
  });
});

test('a later check stays, and so does what is no fact or comes from elsewhere', () => {
  const data = [
    fact('2026-12-01'),
    { source },
    { ...fact(null), source: null },
    new Date(0),
    'x',
    null,
  ];

  expect(withChecks(data, checks)).toEqual(data);
  expect(withChecks(fact(null), {})).toEqual(fact(null));
});
