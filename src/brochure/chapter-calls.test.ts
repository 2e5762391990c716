import { expect, test } from 'vitest';
import { bestCalls } from './chapter-calls.ts';

const one = (id: string, ways: { phone?: string; chat?: string }) => ({
  ...{ id, name: id, summary: '', website: 'https://voorbeeld.test/' },
  phone: ways.phone === undefined ? undefined : { number: ways.phone, tel: ways.phone },
  chat: ways.chat,
});
const hospital = one('hospital', {});
const line = one('line', { phone: '1' });
const chat = one('chat', { chat: 'https://voorbeeld.test/chat' });
const late = one('late', { phone: '2' });

test('the first two that one can talk to have buttons, in the order of the chapter', () => {
  const { best, others } = bestCalls([hospital, line, chat, late]);

  expect(best).toEqual([line, chat]);
  expect(others).toEqual([hospital, late]);
});

test('a chapter whose organisations one can only visit has no buttons', () => {
  expect(bestCalls([hospital])).toEqual({ best: [], others: [hospital] });
});
