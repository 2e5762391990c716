import { fill, type Values } from '#lib/template.ts';
import { words } from '#lib/words.ts';
import { emptyForm, type Field, type Typed } from './form.ts';
import { mayReach, problems, theme, type Problem } from './message.ts';
import type { Refusal } from './read.ts';
import type { Receipt } from './receipt.ts';
import type { Outcome } from './receive.ts';
import { summaryOf } from './summary.ts';

/** Why a post did not become a message, in one word that pages, scripts and tests share. */
export type Trouble = 'invalid' | 'full' | 'undelivered' | 'unsure' | Refusal;

/** The status of every trouble (RFC 9110). */
const troubles = {
  invalid: 422,
  full: 429,
  undelivered: 503,
  unsure: 503,
  method: 405,
  origin: 403,
  type: 415,
  large: 413,
  broken: 400,
  unknown: 400,
  letter: 400,
  keys: 409,
  receipt: 409,
} as const satisfies Record<Trouble, number>;

/** Every trouble. */
export const troubleNames = Object.keys(troubles).filter(
  (name): name is Trouble => name in troubles,
);

/** Address of the page that says a message was sent. */
export const SENT_PAGE = '/contact/verzonden/';

/** What a sender is told after sending. */
export interface Sent {
  receipt: Receipt;
  /** The short code with which its sender can follow it. */
  code: string;
  /** Kept above the hour's budget, so that it leaves later. */
  isSlow: boolean;
  /** Whether its sender asked to be reached. */
  wantsReply: boolean;
}

/** An answer, apart from the headers that every answer has. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * The answer to a script: `{ "receipt" }`, with `"code"`, `"slow": true` and `"box": false` where they hold, or `{ "code", "message", "problems": [{ "code", "field", "message" }] }`.
 * Never repeats what was typed. To a page that is older than the zone's keys it gives `"recipients"`, to seal anew.
 * @param recipients of every letter of this zone
 * @param code of a letter that the site sealed, for its sender
 */
export function replyJson(outcome: Outcome, recipients: readonly string[], code?: string): Reply {
  if (outcome.kind === 'accepted') {
    const { receipt, isSlow, lacksBox } = outcome;
    const box = lacksBox ? false : undefined;
    return json(200, { receipt, code, slow: isSlow || undefined, box });
  }
  const trouble = troubleOf(outcome);
  const found = outcome.kind === 'invalid' ? outcome.problems : [];
  return json(troubles[trouble], {
    code: trouble,
    message: words.contact.trouble[trouble],
    recipients: trouble === 'keys' ? recipients : undefined,
    problems: found.map((code) => ({
      code,
      field: problems[code],
      message: words.contact.problem[code],
    })),
  });
}

/**
 * The answer to a form without scripts: on to the page that says it was sent, or the same form
 * with what was typed and what to do.
 * @param again the page with the form, built with markers
 * @param sentAddress of the page that says so, for what was accepted
 * @param codeOf with which the sender of a form can follow it
 */
export function replyPage(
  outcome: Outcome,
  again: string,
  sentAddress: (sent: Omit<Sent, 'code'>) => string,
  codeOf: (receipt: Receipt) => string,
): Reply {
  if (outcome.kind === 'accepted')
    return { status: 303, headers: { location: sentAddress(sentOf(outcome)) }, body: '' };
  const trouble = troubleOf(outcome);
  const found = outcome.kind === 'invalid' ? outcome.problems : [];
  const typed = ('typed' in outcome ? outcome.typed : null) ?? emptyForm;
  return {
    status: troubles[trouble],
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: fill(again, { ...formValues(trouble, found, typed), ...lookValues(outcome, codeOf) }),
  };
}

/** By which the sender of a form can see whether it is there after all. */
function lookValues(outcome: Outcome, codeOf: (receipt: Receipt) => string): Values {
  if (outcome.kind !== 'unsure') return {};
  const { receipt } = outcome;
  return { 'unsure.twice': true, 'unsure.look': true, number: receipt, code: codeOf(receipt) };
}

/**
 * The page that says a message was sent, or that there is none.
 * @param said `null` when nobody sent anything, or too long ago
 * @param page built with markers
 */
export function sentPage(said: Sent | null, page: string): Reply {
  return {
    status: said ? 200 : 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: fill(page, sentValues(said)),
  };
}

/** What stands at the markers of that page. */
export function sentValues(said: Sent | null): Values {
  return {
    tab: said ? `${words.contact.tab.sent} · ` : '',
    number: said?.receipt ?? '',
    code: said?.code ?? '',
    'is.sent': said !== null,
    'is.unknown': said === null,
    'is.slow': said?.isSlow ?? false,
    // Only the page itself knows what was typed.
    'reply.how': false,
    how: '',
    'reply.yes': said?.wantsReply ?? false,
    'reply.no': said ? !said.wantsReply : false,
  };
}

/**
 * What stands at the markers of the form.
 * @param trouble `null` for a form as it is first shown
 * @param found problems to show, none of them when the trouble is another
 */
export function formValues(
  trouble: Trouble | null,
  found: readonly Problem[],
  typed: Typed,
): Values {
  const wrong = new Set<Field>(found.map((problem) => problems[problem]));
  return Object.fromEntries<string | boolean>([
    ...Object.entries(typed).flatMap(([name, value]): [string, string | boolean][] => [
      [`value.${name}`, value],
      [`${name}.${value}`, true],
    ]),
    ['asksSchool', typed.theme === theme.school || typed.school !== '' || typed.position !== ''],
    ['mayReach.no', typed.mayReach === mayReach.no],
    ['mayReach.yes', typed.mayReach === mayReach.yes],
    ...Object.entries(summaryOf(trouble, found)),
    ...troubleNames.map((name): [string, boolean] => [`trouble.${name}`, name === trouble]),
    ['trouble.offline', false],
    ['trouble.unsealed', false],
    ['unsure.once', false],
    ['unsure.twice', false],
    ['unsure.look', false],
    ['number', ''],
    ['code', ''],
    ...Object.entries(problems).flatMap(([name, field]): [string, string | boolean][] => [
      [`problem.${name}`, found.some((problem) => problem === name)],
      [`wrong.${field}`, wrong.has(field) ? 'wrong' : ''],
      [`invalid.${field}`, String(wrong.has(field))],
    ]),
  ]);
}

function sentOf({ receipt, isSlow, wantsReply }: Accepted): Omit<Sent, 'code'> {
  return { receipt, isSlow, wantsReply: wantsReply ?? false };
}

type Accepted = Extract<Outcome, { kind: 'accepted' }>;

function troubleOf(outcome: Exclude<Outcome, { kind: 'accepted' }>): Trouble {
  return outcome.kind === 'refused' ? outcome.refusal : outcome.kind;
}

function json(status: number, body: object): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}
