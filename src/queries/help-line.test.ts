import { expect, test } from 'vitest';
import type { Organisation } from '#schemas/organisation.ts';
import { toHelpLine } from './help-line.ts';

const today = '2026-11-22';

function anOrganisation(changes: Partial<Organisation> = {}): Organisation {
  return {
    name: 'Een lijn',
    order: 1,
    isEmergency: false,
    summary: 'Luistert naar wie iets kwijt wil.',
    phone: { number: '00 00', tel: '0000' },
    website: 'https://lijn.test/',
    channels: ['phone'],
    audience: ['young', 'adult'],
    isFree: null,
    isAnonymous: null,
    showsOnBill: null,
    hours: null,
    source: 'https://lijn.test/over',
    sourceDate: '2026',
    checkedOn: null,
    ...changes,
  };
}

const hours = {
  text: 'dag en nacht',
  source: 'https://lijn.test/uren',
  sourceDate: '2026-08',
  checkedOn: null,
};

test('what nobody confirmed is not told', () => {
  expect(toHelpLine(anOrganisation(), today).facts).toEqual(['uren: kijk op hun site']);
});

test('fresh hours are shown with their own source', () => {
  const line = toHelpLine(anOrganisation({ hours }), today);

  expect(line.facts).toEqual(['dag en nacht']);
  expect(line.hoursSource?.source).toBe('https://lijn.test/uren');
});

test('hours of more than a year ago send the reader to the site', () => {
  const line = toHelpLine(anOrganisation({ hours: { ...hours, sourceDate: '2025-08' } }), today);

  expect(line.facts).toEqual(['uren: kijk op hun site']);
  expect(line.hoursSource).toBeUndefined();
});

test('a source that serves entry and hours is named once', () => {
  const line = toHelpLine(anOrganisation({ hours, source: hours.source }), today);

  expect(line.hoursSource).toBeUndefined();
});

test('each confirmed fact is told, the good and the bad', () => {
  const good = { isFree: true, isAnonymous: true, showsOnBill: false };
  const bad = { isFree: false, isAnonymous: false, showsOnBill: true };

  expect(toHelpLine(anOrganisation(good), today).facts.slice(1)).toEqual([
    'gratis',
    'zonder je naam',
    'niet op je rekening',
  ]);
  expect(toHelpLine(anOrganisation(bad), today).facts.slice(1)).toEqual([
    'niet gratis',
    'met je naam',
    'wel op je rekening',
  ]);
});

test('the filter knows for whom and how', () => {
  const line = toHelpLine(anOrganisation({ channels: ['chat', 'app'], isAnonymous: true }), today);

  expect(line).toMatchObject({ audience: 'young adult', ways: 'chat anonymous' });
});
