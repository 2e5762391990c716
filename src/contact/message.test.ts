import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { aForm, choices, everyField } from '#tests/builders/contact.ts';
import type { Typed } from './form.ts';
import { formAddress, MAX_REACH, MAX_TEXT, problems, validate, type Problem } from './message.ts';

const mistakes: [Problem, Partial<Typed>][] = [
  ['theme.missing', { theme: '' }],
  ['theme.missing', { theme: 'constructor' }],
  ['text.missing', { text: '' }],
  ['text.missing', { text: ' \r\n\t\u0000 ' }],
  ['text.long', { text: 'x'.repeat(MAX_TEXT + 1) }],
  ['municipality.unknown', { municipality: 'elders' }],
  ['municipality.unknown', { municipality: 'toString' }],
  ['mayReach.missing', { mayReach: '' }],
  ['mayReach.missing', { mayReach: 'misschien' }],
  ['reach.missing', { mayReach: 'ja', reach: '  ' }],
  ['reach.long', { mayReach: 'ja', reach: 'x'.repeat(MAX_REACH + 1) }],
  ['school.unknown', { school: '999' }],
  ['school.unknown', { school: 'toString' }],
  ['position.unknown', { position: 'koning' }],
];

describe('what is wrong with a form', () => {
  test.each(mistakes)('%s is said when that alone is wrong', (problem, changes) => {
    const validation = validate(aForm(changes), choices);

    expect(validation).toEqual({ ok: false, problems: [problem] });
  });

  test('everything wrong is said at once, in the order of the form', () => {
    const typed = aForm({ theme: '', text: '', municipality: '?', mayReach: 'ja' });

    const validation = validate(typed, choices);

    expect(validation).toEqual({
      ok: false,
      problems: ['text.missing', 'theme.missing', 'municipality.unknown', 'reach.missing'],
    });
  });

  test('every problem has a mistake that causes it, and words', () => {
    const names = Object.keys(problems);

    expect(new Set(mistakes.map(([problem]) => problem))).toEqual(new Set(names));
    expect(Object.keys(words.contact.problem).sort()).toEqual(names.sort());
  });
});

describe('a message', () => {
  test('the longest message is accepted, whatever its signs', () => {
    for (const sign of ['x', '"', '€', '\n', '\uD83D\uDE00'.slice(0, 1)]) {
      const text = `x${sign.repeat(MAX_TEXT - 2)}x`;
      expect(validate(aForm({ text }), choices).ok).toBe(true);
    }
  });

  test('line ends count as one sign, as in the browser', () => {
    const text = `x${'\r\n'.repeat(MAX_TEXT - 2)}x`;

    expect(validate(aForm({ text }), choices).ok).toBe(true);
  });

  test('signs that nobody can see go, words stay', () => {
    const validation = validate(
      aForm({ text: ' een\u0000 \u0007woord\r\nen\rnog\teen ' }),
      choices,
    );

    expect(validation).toMatchObject({ message: { text: 'een woord\nen\nnog\teen' } });
  });

  test('who says yes can be reached, with the municipality by its name', () => {
    const typed = aForm({ mayReach: 'ja', reach: ' na vier uur ', municipality: 'appelgem' });

    const validation = validate(typed, choices);

    expect(validation).toMatchObject({
      message: { reach: 'na vier uur', municipality: 'Appelgem' },
    });
  });

  test('who says no is not reached, whatever stands in the other field', () => {
    const validation = validate(aForm({ mayReach: 'nee', reach: 'x'.repeat(999) }), choices);

    expect(validation).toMatchObject({ ok: true, message: { reach: null } });
  });

  test('any text at all gives a message or a problem, never an error', () => {
    const anything = fc.record(everyField(fc.string({ unit: 'binary' })));

    fc.assert(
      fc.property(anything, (typed) => {
        const validation = validate(typed, choices);
        return validation.ok || validation.problems.length > 0;
      }),
    );
  });
});

test('a message about a school tells which, and what the writer does there', () => {
  const typed = aForm({ theme: 'd', school: '123', position: 'clb' });

  expect(validate(typed, choices)).toMatchObject({
    ok: true,
    message: { school: 'De Appelboom (123)', position: 'clb' },
  });
  expect(validate(typed, { ...choices, schools: {} })).toEqual({
    ok: false,
    problems: ['school.unknown'],
  });
});

test('the form opens with a theme by its neutral letter', () => {
  expect(formAddress('b')).toBe('/contact/?thema=b');
});
