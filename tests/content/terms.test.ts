import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as terms from '#contact/terms.ts';
import { settings } from '#netlify/adapters/settings.ts';
import { findings } from '#tests/readers/findings.ts';

/** Sentences that repeat a term, by file: the words around the time, which stands at `{}`. */
const quotes: Record<string, [keyof typeof terms, string][]> = {
  'content/pages/privacy.mdx': [
    ['LONGEST_KEPT', 'dan wissen we hem na {}.'],
    ['SPENT_PROOF_LIFE', 'onthouden we {} of twee welke gebruikt is'],
  ],
  'content/ui.nl.json': [
    ['SENT_PAGE_LIFE', 'alleen iets in {} nadat je'],
    ['LONGEST_KEPT', 'Na {} verdwijnt een bericht van deze site'],
    ['LONGEST_KEPT', 'Na {} verdwijnt een bericht van de site, en'],
    ['MAIL_ROOM_LOCK', 'omdat hier {} lang niemand'],
    ['MAIL_ROOM_LOCK', 'verlaat, of {} niets doet.'],
    ['MAIL_ROOM_WARNING', 'Over {} wissen we alles'],
  ],
  '.env.example': [
    ['LONGEST_KEPT', 'until somebody opened it, {} at most'],
    ['LONGEST_WAIT', 'it doubles each time, up to {}.'],
  ],
  'docs/architecture.md': [
    ['LEFT_TO_ITS_POST', 'what was kept {} ago or earlier'],
    ['SOLVE_LIMIT', 'or skipped, failed, longer than {}: posted without'],
    ['CAPTCHA_LIMIT', '| hCaptcha {}, store'],
    ['SHORT_STORE_LIMIT', ', store {}; whatever is not a clear yes'],
    ['STORE_LIMIT', 'Netlify Blobs, {}, strong consistency'],
    ['MAIL_LIMIT', 'as idempotency key, {}; or a file'],
  ],
  'docs/postvak.md': [
    ['LONGEST_KEPT', 'Na {} kent de site het niet meer'],
    ['LONGEST_KEPT', 'het is ouder dan {}, of'],
    ['MAIL_ROOM_LOCK', 'als je {} geen toets'],
    ['MAIL_ROOM_WARNING', 'scherm aanraakt. {} vooraf'],
  ],
  'docs/threat-model.md': [
    ['MAIL_ROOM_LOCK', 'keeps it, and after {} without'],
    ['SPENT_PROOF_LIFE', 'for {} or two, which proof was used'],
    ['LATE', 'an alarm after {}:'],
    ['UNREACHED', 'not reached by any run for {}:'],
    ['LONGEST_KEPT', 'until somebody opened it, for {} at most'],
    ['CHALLENGE_LIFE', 'a challenge is signed, holds for {}, and'],
    ['CAPTCHA_LIMIT', 'a clear yes for this host within {} counts'],
  ],
  'docs/decisions/0006-captcha-marks-never-walls.md': [
    ['PROVED_AHEAD', 'What failed, or was begun {} ago, is done again'],
    ['SOLVE_LIMIT', 'Skipped, failed or longer than {}, the letter leaves unchecked'],
    ['CAPTCHA_LIMIT', '`hcaptcha`: {}, the exact shape of a yes'],
  ],
  'docs/decisions/0012-a-letter-stays-until-a-person-opened-it.md': [
    ['UNREACHED', 'that it did not reach waits for {}.'],
    ['FIRST_WAIT', 'One that fails waits {}, then twice as'],
    ['LONGEST_WAIT', 'long each time, up to {}, give or take a quarter'],
    ['MAIL_KEY_LIFE', 'After {} we look for the number'],
    ['LATE', 'not seen in the mailbox within {} rings'],
    ['AFTER_RETURN', 'it is mailed anew after {}, under'],
    ['LONGEST_KEPT', 'it goes after {}, and alarms'],
    ['CANARY_THROUGH', 'A canary not seen in the mailbox within {}, or'],
    ['CANARY_SILENCE', '{} without one, rings the alarm'],
  ],
};

const amounts: Record<string, number> = {
  a: 1,
  an: 1,
  een: 1,
  two: 2,
  twee: 2,
  'half an': 0.5,
  'een half': 0.5,
  tien: 10,
  ten: 10,
  Een: 1,
  zestig: 60,
};
const units: Record<string, number> = {
  ...{ s: 1000, seconds: 1000 },
  ...{ minutes: 60_000, minuut: 60_000, minuten: 60_000, uur: 3_600_000 },
  ...{ hour: 3_600_000, hours: 3_600_000 },
  ...{ day: 86_400_000, days: 86_400_000, dag: 86_400_000, dagen: 86_400_000 },
};

/** A length of time, as texts write it, in milliseconds; not a number when it is something else. */
function lengthOf(time: string): number {
  const [, amount = '', unit = ''] = /^(.+) (\w+)$/.exec(time) ?? [];
  return (amounts[amount] ?? Number(amount)) * (units[unit] ?? Number.NaN);
}

/** What a file says where a quote has `{}`; `undefined` when the words around it are gone. */
function timeIn(file: string, quote: string): string | undefined {
  const [before = '', after = ''] = quote.split('{}').map((part) => RegExp.escape(part));
  return new RegExp(`${before}([\\w ]{1,20}?)${after}`).exec(readFileSync(file, 'utf8'))?.[1];
}

const files = Object.entries(quotes).map(([path, said]) => ({ path, said }));

test('every sentence that repeats a term says what the code does', () => {
  expect(
    findings(files, ({ path, said }) =>
      said.flatMap(([name, quote]) => {
        const time = timeIn(path, quote);
        if (time === undefined) return [`"${quote}" is gone: take it out of this test too`];
        const isTrue = lengthOf(time) === terms[name];
        return isTrue ? [] : [`"${quote.replace('{}', time)}", but ${name} is ${terms[name]} ms`];
      }),
    ),
  ).toEqual([]);
});

test('every number of letters an hour is the one of the settings', () => {
  const { uncheckedPerHour } = settings({});
  const said = files.map(({ path }) => ({
    path,
    numbers: [
      ...readFileSync(path, 'utf8').matchAll(/(\d+) (?:letters an hour|places of an hour)/g),
    ].map(([, number = '']) => number),
  }));

  expect(said.flatMap(({ numbers }) => numbers)).not.toEqual([]);
  expect(
    findings(said, ({ numbers }) =>
      numbers.filter((number) => Number(number) !== uncheckedPerHour),
    ),
  ).toEqual([]);
});
