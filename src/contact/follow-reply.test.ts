import { describe, expect, test } from 'vitest';
import { followPage, readFollow, type FollowOutcome } from './follow-reply.ts';

const typed = { receipt: 'k7p2 9qxd', code: 'k7p29q' };
const keptAt = new Date('2026-11-22T09:41:00Z');
const PAGE =
  '<p data-when="%is.known%">%keptAt%</p><p data-when="%was.delivered%">%deliveredAt%</p>' +
  '<p data-when="%was.handedOver%">%deliveredAt% h</p>' +
  '<p data-when="%not.delivered%">d</p><p data-when="%was.opened%">%openedAt%</p>' +
  '<p data-when="%not.opened%">o</p><p data-when="%is.unknown%">u</p>' +
  '<p data-when="%is.tooOften%">t</p><p data-when="%is.unreadable%">r</p>' +
  '<input value="%typed.number%"><input value="%typed.code%">';
const form = '<input value="k7p2 9qxd"><input value="k7p29q">';

const pageOf = (outcome: FollowOutcome) => followPage(outcome, typed, PAGE);

test('a number and a code are forgiven their form; without one of them nothing is asked', () => {
  expect(readFollow(typed)).toEqual({ receipt: 'K7P2-9QXD', code: 'K7P-29Q' });
  expect(readFollow({ ...typed, code: '' })).toBeNull();
  expect(readFollow({ ...typed, receipt: 'K7P2' })).toBeNull();
});

describe('the page', () => {
  test('says each step with its moment in Belgium, and what is not there yet', () => {
    const progress = { keptAt, deliveredAt: null, isInMailbox: false, openedAt: null };

    expect(pageOf({ kind: 'known', progress })).toMatchObject({
      status: 200,
      body: `<p>22 november 2026 om 10:41</p><p>d</p><p>o</p>${form}`,
    });
    const all = { keptAt, deliveredAt: keptAt, isInMailbox: true, openedAt: keptAt };
    expect(pageOf({ kind: 'known', progress: all }).body).not.toMatch(/<p>[do]<| h</);
  });

  test('says of a mail that a server only took no more than that', () => {
    const progress = { keptAt, deliveredAt: keptAt, isInMailbox: false, openedAt: null };

    expect(pageOf({ kind: 'known', progress }).body).toBe(
      `<p>22 november 2026 om 10:41</p><p>22 november 2026 om 10:41 h</p><p>o</p>${form}`,
    );
  });

  test.each([
    ['unknown', 404, 'u'],
    ['tooOften', 429, 't'],
    ['unreadable', 422, 'r'],
  ] as const)('keeps what was typed when it is %s', (kind, status, said) => {
    expect(pageOf({ kind })).toMatchObject({ status, body: `<p>${said}</p>${form}` });
  });

  test('never lets what was typed become markup', () => {
    const { body } = followPage({ kind: 'unreadable' }, { receipt: '"><b>', code: '' }, PAGE);

    expect(body).not.toContain('<b>');
  });
});
