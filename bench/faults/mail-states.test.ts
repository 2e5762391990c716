import { expect, test } from 'vitest';
import { compare, type State } from './mail-states.ts';

const letter: State = { receipt: 'K7P2-9QXD', isDelivered: false, hasReturned: false };

test.each([
  ['bounced', { isDelivered: true }, 1],
  ['suppressed', { isDelivered: true }, 1],
  ['delivered', { hasReturned: true }, 1],
  ['complained', { hasReturned: true }, 1],
  ['bounced', { hasReturned: true }, 0],
  ['complained', { isDelivered: true }, 0],
  ['suppressed', {}, 0],
])('of a mail that was %s the site says %o: %i wrong', (fate, says, wrong) => {
  const states = [{ ...letter, ...says }];

  expect(compare(states, { [letter.receipt]: fate }, []).wrong).toBe(wrong);
});

test('it is seen whether an alarm rang for what came back', () => {
  const mail = { key: 'alarm-returned-2026-11-22', body: '' };

  expect(compare([], {}, [mail]).hasRung).toBe(true);
  expect(compare([], {}, [{ ...mail, key: 'alarm-late-2026-11-22' }]).hasRung).toBe(false);
});

test('letters of which the site heard nothing are counted', () => {
  const states = [letter, { ...letter, isDelivered: true }, { ...letter, hasReturned: true }];

  expect(compare(states, {}, []).unheard).toBe(1);
});
