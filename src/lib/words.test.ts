import { expect, test } from 'vitest';
import ui from '#content/ui.nl.json' with { type: 'json' };
import { words } from './words.ts';

test('a text that is missing stops whoever asks for it, and names the file and the key', () => {
  const mail: Record<string, unknown> = words.mail;

  expect(() => mail['subjetc']).toThrow('content/ui.nl.json: mail misses "subjetc"');
});

test('lists can be walked through, and asked for what they do not have', () => {
  expect(words.mail.lines.map((line) => line.length).length).toBeGreaterThan(3);
  expect(words.mail.lines[999]).toBeUndefined();
});

test('no text is empty but the lines that part paragraphs', () => {
  const texts = (part: unknown): string[] =>
    typeof part === 'string' ? [part] : Object.values(part as object).flatMap(texts);
  const { lines: _, ...mail } = ui.mail;

  for (const text of texts({ ...ui, mail })) expect(text.trim()).not.toBe('');
});
