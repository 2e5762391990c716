import { describe, expect, test } from 'vitest';
import { doubtsOf } from './doubts.ts';

const source = 'https://zone.example/nummer';
const today = '2026-11-22';

const reasons = (sourceDate: string | null, checkedOn: string | null): string[] =>
  doubtsOf('zone.yaml', { phone: { source, sourceDate, checkedOn } }, today).map(
    ({ reason }) => reason,
  );

describe('a fact is in doubt', () => {
  test('while nobody opened the page it comes from', () => {
    expect(reasons('2026-11-01', null)).toEqual(['unchecked']);
  });

  test('when its source carries no date and nobody checked it', () => {
    expect(reasons(null, null)).toEqual(['unchecked', 'undated']);
  });

  test('when both the source and the check are more than a year old', () => {
    expect(reasons('2013', '2025-11-21')).toEqual(['old']);
    expect(reasons('2025-11-21', null)).toEqual(['unchecked', 'old']);
  });

  test('when its check has yet to come', () => {
    expect(reasons(null, '2026-11-23')).toEqual(['future']);
  });

  test('no more once a person checked it within the year', () => {
    expect(reasons('2013', '2026-11-22')).toEqual([]);
    expect(reasons(null, '2025-11-22')).toEqual([]);
  });
});

test('facts are found however deep they lie, and told by file and field', () => {
  const data = { sources: [{ name: 'een' }, { source, sourceDate: '2013', checkedOn: null }] };

  expect(doubtsOf('gezin.mdx', data, today)).toEqual([
    { file: 'gezin.mdx', field: 'sources.1', reason: 'unchecked', detail: `2013 ${source}` },
    { file: 'gezin.mdx', field: 'sources.1', reason: 'old', detail: `2013 ${source}` },
  ]);
  expect(doubtsOf('leeg.yaml', null, today)).toEqual([]);
});
