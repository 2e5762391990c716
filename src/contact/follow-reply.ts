import { fill, type Values } from '#lib/template.ts';
import { momentInWords } from '#lib/moment-in-words.ts';
import { readCode } from './secrets.ts';
import { readReceipt, type Receipt } from './receipt.ts';
import type { Followed } from './follow.ts';
import type { Reply } from './reply.ts';

/** Address that a number and its code are posted to. */
export const FOLLOW_ADDRESS = '/api/bericht';

/** Names of the two controls. */
export const followField = { receipt: 'nummer', code: 'code' } as const;

/** What was typed. */
export type FollowTyped = Record<keyof typeof followField, string>;

/** A number and a code, however they were typed; `null` when one of them cannot be read. */
export function readFollow({
  receipt,
  code,
}: FollowTyped): { receipt: Receipt; code: string } | null {
  const number = readReceipt(receipt);
  const secret = readCode(code);
  return number !== null && secret !== null ? { receipt: number, code: secret } : null;
}

/** How far a letter came, or why nothing is said. */
export type FollowOutcome = Followed | { kind: 'unreadable' };

const statuses = { known: 200, unknown: 404, tooOften: 429, unreadable: 422 } as const;

/**
 * The page that says how far a letter came, with what was typed still in the form.
 * @param page built with markers
 */
export function followPage(outcome: FollowOutcome, typed: FollowTyped, page: string): Reply {
  return {
    status: statuses[outcome.kind],
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: fill(page, followValues(outcome, typed)),
  };
}

/** What stands at the markers of that page. */
export function followValues(outcome: FollowOutcome, typed: FollowTyped): Values {
  const { kind } = outcome;
  const progress = kind === 'known' ? outcome.progress : null;
  const said = (moment: Date | null | undefined) => (moment ? momentInWords(moment) : '');
  return {
    'typed.number': typed.receipt,
    'typed.code': typed.code,
    'is.known': kind === 'known',
    'is.unknown': kind === 'unknown',
    'is.tooOften': kind === 'tooOften',
    'is.unreadable': kind === 'unreadable',
    keptAt: said(progress?.keptAt),
    deliveredAt: said(progress?.deliveredAt),
    openedAt: said(progress?.openedAt),
    'was.delivered': progress?.isInMailbox === true,
    'was.handedOver': Boolean(progress?.deliveredAt) && progress?.isInMailbox === false,
    'was.opened': Boolean(progress?.openedAt),
    'not.delivered': progress !== null && !progress.deliveredAt,
    'not.opened': progress !== null && !progress.openedAt,
  };
}
