import { fill, type Values } from '#lib/template.ts';
import { words } from '#lib/words.ts';
import { emptyForm, type Field, type Typed } from './form.ts';
import { mayReach, problems, theme, type Problem } from './message.ts';
import type { Refusal } from './read.ts';
import { isReceipt } from './receipt.ts';
import type { Outcome } from './receive.ts';

/** Why a post did not become a message, in one word that pages, scripts and tests share. */
export type Trouble = 'invalid' | 'full' | 'undelivered' | Refusal;

/** The status of every trouble (RFC 9110). */
const troubles = {
  invalid: 422,
  full: 429,
  undelivered: 503,
  method: 405,
  origin: 403,
  type: 415,
  large: 413,
  broken: 400,
  unknown: 400,
  letter: 400,
  receipt: 409,
} as const satisfies Record<Trouble, number>;

/** Every trouble. */
export const troubleNames = Object.keys(troubles).filter(
  (name): name is Trouble => name in troubles,
);

/** Address that a form or a sealed letter is posted to. */
export const CONTACT_ADDRESS = '/api/contact';

/** Address of the page that says a message was sent; `?nr=` carries the receipt number. */
const SENT_PAGE = '/contact/verzonden/';

/** An answer, apart from the headers that every answer has. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * The answer to a script: `{ "receipt" }`, or `{ "code", "message", "problems": [{ "code", "field", "message" }] }`.
 * Never repeats what was typed.
 */
export function replyJson(outcome: Outcome): Reply {
  if (outcome.kind === 'accepted') return json(200, { receipt: outcome.receipt });
  const trouble = troubleOf(outcome);
  const found = outcome.kind === 'invalid' ? outcome.problems : [];
  return json(troubles[trouble], {
    code: trouble,
    message: words.contact.trouble[trouble],
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
 */
export function replyPage(outcome: Outcome, again: string): Reply {
  if (outcome.kind === 'accepted')
    return { status: 303, headers: { location: `${SENT_PAGE}?nr=${outcome.receipt}` }, body: '' };
  const trouble = troubleOf(outcome);
  const found = outcome.kind === 'invalid' ? outcome.problems : [];
  const typed = ('typed' in outcome ? outcome.typed : null) ?? emptyForm;
  return {
    status: troubles[trouble],
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: fill(again, formValues(trouble, found, typed)),
  };
}

/**
 * The page that says a message was sent.
 * @param number as the address gave it; shown only when it has the shape of a receipt number
 * @param sent the page, built with markers
 */
export function sentPage(number: string | null, sent: string): Reply {
  const known = number !== null && isReceipt(number);
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: fill(sent, sentValues(known ? number : null)),
  };
}

/**
 * What stands at the markers of the page that says a message was sent.
 * @param number `null` when it is not known
 */
export function sentValues(number: string | null): Values {
  return {
    number: number ?? '',
    'number.known': number !== null,
    'number.missing': number === null,
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
    ['mayReach.no', typed.mayReach !== mayReach.yes],
    ['mayReach.yes', typed.mayReach === mayReach.yes],
    ...troubleNames.map((name): [string, boolean] => [`trouble.${name}`, name === trouble]),
    ['trouble.offline', false],
    ...Object.entries(problems).flatMap(([name, field]): [string, string | boolean][] => [
      [`problem.${name}`, found.some((problem) => problem === name)],
      [`wrong.${field}`, wrong.has(field) ? 'wrong' : ''],
      [`invalid.${field}`, String(wrong.has(field))],
    ]),
  ]);
}

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
