import { expect, test } from 'vitest';
import { visible, visibleJson, visibleLine } from './visible.ts';

test('what would act is written out, and new lines stay', () => {
  expect(visible('a\u001B[2J\r\u009B\n\u202Eb\u2028\u{E0041}')).toBe(
    'a\\u{1b}[2J\\u{d}\\u{9b}\n\\u{202e}b\\u{2028}\\u{e0041}',
  );
});

test('emoji and letters that are joined stay whole', () => {
  expect(visible('👨‍👩‍👧 می‌خواهم é 🏳️‍🌈')).toBe('👨‍👩‍👧 می‌خواهم é 🏳️‍🌈');
});

test('on one line, a new line is written out too', () => {
  expect(visibleLine('a\nb')).toBe('a\\u{a}b');
});

test('as JSON it is the same value, and nothing in it acts', () => {
  const value = { text: 'a\u009B\u202E\u{E0041}' };

  expect(visibleJson(value)).toBe(String.raw`{"text":"a\u009b\u202e\udb40\udc41"}`);
  expect(JSON.parse(visibleJson(value))).toEqual(value);
});
