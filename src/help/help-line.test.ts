import { describe, expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { anOrganisation, officeHours } from '#tests/builders/organisation.ts';
import { toHelpCard, toHelpDetail, toHelpLine } from './help-line.ts';

const today = '2026-11-22';

describe('in a list', () => {
  test('what nobody confirmed is not told', () => {
    expect(toHelpLine(anOrganisation(), today).facts).toEqual(['uren: kijk op hun site']);
  });

  test('a site to read has no hours to look for', () => {
    expect(toHelpLine(anOrganisation({ channels: [] }), today).facts).toEqual([]);
    expect(toHelpLine(anOrganisation({ channels: ['visit'] }), today).facts).toEqual(['langsgaan']);
  });

  test('fresh hours are shown with their own source', () => {
    const line = toHelpLine(anOrganisation({ hours: officeHours }), today);

    expect(line.facts).toEqual(['bellen: maandag tot woensdag van 9 tot 18 uur']);
    expect(line.hoursSource?.source).toBe('https://lijn.test/uren');
  });

  test('hours of more than a year ago send the reader to the site', () => {
    const hours = { ...officeHours, sourceDate: '2025-08' };
    const line = toHelpLine(anOrganisation({ hours }), today);

    expect(line.facts).toEqual(['uren: kijk op hun site']);
    expect(line.hoursSource).toBeUndefined();
  });

  test('a source that serves entry and hours is named once', () => {
    const entry = anOrganisation({ hours: officeHours, source: officeHours.source });

    expect(toHelpLine(entry, today).hoursSource).toBeUndefined();
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

  test('a language is told where it is not Dutch', () => {
    const facts = (languages: ('nl' | 'fr')[]) =>
      toHelpLine(anOrganisation({ languages }), today).facts;

    expect(facts(['fr'])).toContain('Frans');
    expect(facts(['nl', 'fr']).join()).not.toContain('Frans');
  });
});

describe('on a card', () => {
  test('the first sentence stands alone, and the hours open', () => {
    const summary = 'Luistert naar jou. Ook in de nacht.';
    const card = toHelpCard(anOrganisation({ summary, hours: officeHours }), today);

    expect(card.sentence).toBe('Luistert naar jou.');
    expect(card.more).toEqual(['bellen: maandag tot woensdag van 9 tot 18 uur']);
    expect(card.isAlways).toBe(false);
    expect(card.opening).toMatch(/^2027-08-01;123 540 1080;/);
  });

  test('where no hours may be shown, a card tells none', () => {
    expect(toHelpCard(anOrganisation({ hours: null }), today).more).toEqual([]);
  });

  test('a chat has a place to go to, its own or the site', () => {
    expect(toHelpCard(anOrganisation(), today).chat).toBeUndefined();
    expect(toHelpCard(anOrganisation({ channels: ['chat'] }), today).chat).toBe(
      'https://lijn.test/',
    );
    expect(
      toHelpCard(anOrganisation({ channels: ['chat'], chat: 'https://lijn.test/chat' }), today)
        .chat,
    ).toBe('https://lijn.test/chat');
  });

  test('the facts that decide whether somebody dares are told, and no others', () => {
    const yes = { isFree: true, isAnonymous: true, showsOnBill: false };

    expect(toHelpCard(anOrganisation(yes), today).facts).toEqual([
      'gratis',
      'zonder je naam',
      'niet op je rekening',
    ]);
    expect(toHelpCard(anOrganisation(), today).facts).toEqual([]);
    expect(
      toHelpCard(anOrganisation({ isAnonymous: false, professionalsOnly: true }), today).facts,
    ).toEqual(['alleen voor hulpverleners en scholen', 'met je naam']);
  });

  test('old hours are not shown, and nobody is said to be open by them', () => {
    const hours = { ...officeHours, sourceDate: '2025-08' };

    expect(toHelpCard(anOrganisation({ hours }), today).opening).toBeUndefined();
  });
});

describe('on its own page', () => {
  const { detail } = words.help;
  const told = (changes: Parameters<typeof anOrganisation>[0], term: string) =>
    toHelpDetail(anOrganisation(changes), today)
      .details.find((fact) => fact.term === term)
      ?.texts.join(' ');

  test('what nobody confirmed is called unsure, and not left to hope', () => {
    expect(told({}, detail.cost)).toBe(detail.costUnknown);
    expect(told({}, detail.name)).toBe(detail.nameUnknown);
    expect(told({}, detail.bill)).toBe(detail.billUnknown);
    expect(told({}, detail.hours)).toBe(detail.hoursUnknown);
  });

  test('no doubt keeps somebody in danger from an emergency number', () => {
    const urgent = { isEmergency: true };

    expect(told(urgent, detail.name)).toBe(detail.urgentUnknown);
    expect(told(urgent, detail.bill)).toBe(detail.urgentUnknown);
  });

  test('a site to read says so, without questions that only a conversation has', () => {
    const site = { channels: [], phone: null };

    expect(told(site, detail.how)).toBe(detail['site-only']);
    expect(told(site, detail.name)).toBeUndefined();
    expect(told(site, detail.bill)).toBeUndefined();
    expect(told(site, detail.hours)).toBeUndefined();
  });

  test('a promise about names goes with what limits it', () => {
    const changes = { isAnonymous: true, anonymityDetail: 'Een schuilnaam mag.' };

    expect(told(changes, detail.name)).toBe(`${detail.anonymous} Een schuilnaam mag.`);
  });

  test('hours say what happens on a holiday, or that nobody knows', () => {
    const on = (closedOnHolidays: boolean | null) =>
      told({ hours: { ...officeHours, closedOnHolidays } }, detail.hours);

    expect(on(true)).toMatch(detail.closedOnHolidays);
    expect(on(null)).toMatch(detail.holidaysUnknown);
    expect(on(false)).toBe('bellen: maandag tot woensdag van 9 tot 18 uur');
  });

  test('an address is shown where visitors may come, and called secret where a refuge is', () => {
    const address = { street: 'Voorbeeldplein 1', postalCode: '9999', place: 'Voorbeeldgem' };
    const source = { source: 'https://lijn.test/', sourceDate: null, checkedOn: null };

    expect(told({ address: { ...address, ...source } }, detail.address)).toBe(
      'Voorbeeldplein 1, 9999 Voorbeeldgem',
    );
    expect(told({ confidential: true }, detail.address)).toBe(detail.secret);
    expect(told({}, detail.address)).toBeUndefined();
  });

  test('languages, costs and bills are told in full', () => {
    const changes = { languages: ['nl' as const, 'fr' as const], isFree: true, showsOnBill: false };

    expect(told(changes, detail.languages)).toBe('Nederlands, Frans');
    expect(told(changes, detail.cost)).toBe(detail.free);
    expect(told(changes, detail.bill)).toBe(detail.offBill);
  });
});
