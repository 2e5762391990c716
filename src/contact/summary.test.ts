import { expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

/** The one heading that is shown, with its number. */
function headingOf(trouble: string, problems: string[]): string {
  const { count, ...heads } = summaryOf(trouble, problems);
  const shown = Object.keys(heads).filter((head) => heads[head] === true);
  return [count, ...shown].join(' ');
}

test.each([
  ['undelivered', [], '0 head.trouble'],
  ['unsure', [], '0 head.unsure'],
  ['invalid', ['text.missing'], '1 head.lack'],
  ['invalid', ['text.missing', 'theme.missing'], '2 head.lacks'],
  ['invalid', ['text.long'], '1 head.look'],
  ['invalid', ['text.long', 'theme.missing'], '2 head.looks'],
])('of %s with %j one heading is shown: %s', (trouble, problems, heading) => {
  expect(headingOf(trouble, problems)).toBe(heading);
});
