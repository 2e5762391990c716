import { expect, test } from 'vitest';
import { missed, falsePositives, overruns } from './budgets.ts';
import type { JourneyId } from './journeys.ts';
import type { Measured } from './measure.ts';
import type { Counts } from './profile.ts';

function counts(each: number): Counts {
  return {
    historyRows: each,
    historyShown: each,
    titles: each,
    words: each,
    typed: each,
    cache: each,
    icons: each,
    cookies: each,
    storage: each,
    autofill: each,
    sessions: each,
    downloads: each,
    visitedLinks: each,
    other: each,
    back: each,
  };
}

function measured(id: JourneyId, found: Partial<Counts> = {}): Measured<JourneyId> {
  return { id, version: '1', counts: { ...counts(0), ...found } };
}

test('the bookkeeping of a browser that names only the site is no fault of the discreet page', () => {
  const one = measured('stil-exit', { historyRows: 1, sessions: 3, visitedLinks: 2, other: 6 });

  expect(overruns('Chromium', one)).toEqual([]);
});

test.each([
  ...['historyShown', 'titles', 'words', 'cache', 'icons', 'cookies'],
  ...['storage', 'autofill', 'downloads', 'back'],
])('in Chromium the discreet page leaves no %s', (what) => {
  expect(overruns('Chromium', measured('stil-exit', { [what]: 1 }))).toEqual([
    `Chromium, stil-exit: ${what} 1, at most 0.`,
  ]);
});

test('the scripts of the form may be kept when it was opened, and nothing that was read', () => {
  expect(overruns('Chromium', measured('stil-form', { cache: 4 }))).toEqual([]);
  expect(overruns('Chromium', measured('stil-form', { words: 1 }))).toHaveLength(1);
});

test('home may be in the history of who read on discreetly, and no word of what was read', () => {
  expect(overruns('Firefox', measured('home-stil-exit', { historyShown: 2 }))).toEqual([]);
  expect(overruns('Firefox', measured('home-stil-exit', { words: 1 }))).toEqual([
    'Firefox, home-stil-exit: words 1, at most 0.',
  ]);
});

test('who closes the discreet page may be in the history, without a title or a word', () => {
  expect(overruns('Chromium', measured('stil-close', { historyShown: 1 }))).toEqual([]);
  expect(overruns('Chromium', measured('stil-close', { titles: 1 }))).toHaveLength(1);
});

test('in Firefox the discreet page leaves one row', () => {
  expect(overruns('Firefox', measured('stil-exit', { historyRows: 1, historyShown: 1 }))).toEqual(
    [],
  );
  expect(overruns('Firefox', measured('stil-exit', { historyRows: 2, historyShown: 1 }))).toEqual([
    'Firefox, stil-exit: historyRows 2, at most 1.',
  ]);
});

test('ordinary pages may be in the history, but set no cookie', () => {
  expect(overruns('Firefox', measured('plain-close', { historyShown: 4, titles: 9 }))).toEqual([]);
  expect(overruns('Firefox', measured('plain-close', { cookies: 1 }))).toHaveLength(1);
});

test('what was typed is in no file', () => {
  expect(overruns('Chromium', measured('form-left', { typed: 2 }))).toEqual([
    'Chromium, form-left: typed 2, at most 0.',
  ]);
});

test('the site of another is compared, not judged', () => {
  expect(overruns('Chromium', { ...measured('govuk-exit'), counts: counts(9) })).toEqual([]);
});

test('who does not find what the control left is blind', () => {
  const control = { id: 'control', version: '1', counts: counts(1) };

  expect(missed('Chromium', control)).toEqual([]);
  expect(missed('Chromium', { ...control, counts: { ...counts(1), cache: 0 } })).toEqual([
    'Chromium: the instrument is blind to cache.',
  ]);
  expect(missed('Chromium', { ...control, counts: { ...counts(1), typed: 0 } })).toHaveLength(1);
});

test('who counts something where nobody was sees falsePositives', () => {
  const nothing = { id: 'nothing', version: '1', counts: counts(0) };

  expect(falsePositives('Firefox', nothing)).toEqual([]);
  expect(falsePositives('Firefox', { ...nothing, counts: { ...counts(0), words: 2 } })).toEqual([
    'Firefox: the instrument counts 2 words without a visit.',
  ]);
});
