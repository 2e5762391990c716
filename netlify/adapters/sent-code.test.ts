import { describe, expect, test } from 'vitest';
import { readCode } from '#contact/secrets.ts';
import { aReceipt } from '#tests/builders/contact.ts';
import { codeFor, readSent, sentAddress } from './sent-code.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const zeroes = (count: number) => new Uint8Array(count);
const receipt = aReceipt();
const sent = { receipt, isSlow: false, wantsReply: true };

describe('the code of a form', () => {
  test('is always the same for a number, and another for another number or site', () => {
    const code = codeFor('secret', receipt, zeroes);

    expect(readCode(code)).toBe(code);
    expect(codeFor('secret', receipt, zeroes)).toBe(code);
    expect(codeFor('secret', aReceipt('2222-2222'), zeroes)).not.toBe(code);
    expect(codeFor('other', receipt, zeroes)).not.toBe(code);
  });

  test('is one that nobody is shown, where the processes share no secret', () => {
    expect(codeFor(null, receipt, zeroes)).toBe('222-222');
  });
});

describe('the address after sending', () => {
  const queryOf = (address: string) => new URL(address, 'https://zone.example').searchParams;
  const query = () => queryOf(sentAddress('secret', sent, now));

  test('tells the page what was sent, and holds no code', () => {
    expect(readSent('secret', query(), later(29))).toEqual(sent);
    expect(
      readSent('secret', queryOf(sentAddress('secret', { ...sent, isSlow: true }, now)), now),
    ).toEqual({
      ...sent,
      isSlow: true,
    });
    expect(query().toString()).not.toContain(codeFor('secret', receipt, zeroes));
  });

  test('says nothing after half an hour', () => {
    expect(readSent('secret', query(), later(31))).toBeNull();
  });

  test.each([
    ['only typed', 'nr=K7P2-9QXD'],
    ['empty', ''],
    ['signed by another', 'nr=K7P2-9QXD.zzzzzzzz..r&bewijs=AAAAAAAAAAAAAAAA'],
    ['signed with signs of two bytes', 'nr=K7P2-9QXD.zzzzzzzz..r&bewijs=éééééééééééééééé'],
    ['without a number', 'nr=x.zzzzzzzz&bewijs=AAAAAAAAAAAAAAAA'],
  ])('says nothing when it is %s', (_, typed) => {
    expect(readSent('secret', new URLSearchParams(typed), now)).toBeNull();
  });

  test('says nothing where the processes share no secret', () => {
    expect(sentAddress(null, sent, now)).toBe('/contact/verzonden/');
    expect(readSent(null, query(), now)).toBeNull();
  });
});
