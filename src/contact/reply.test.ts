import { describe, expect, test } from 'vitest';
import { markersOf } from '#lib/template.ts';
import { words } from '#lib/words.ts';
import { aForm, aReceipt } from '#tests/builders/contact.ts';
import { emptyForm } from './form.ts';
import { problemNames } from './message.ts';
import type { Outcome } from './receive.ts';
import { formValues, replyJson, replyPage, sentPage, troubleNames, type Trouble } from './reply.ts';

const accepted: Outcome = {
  kind: 'accepted',
  receipt: aReceipt(),
  isSlow: false,
  wantsReply: true,
};
const sentAddress = (sent: object) => `/contact/verzonden/?nr=${JSON.stringify(sent)}`;
const codeOf = (receipt: string) => `code of ${receipt}`;
const RECIPIENTS = ['age1pq1een', 'age1pq1twee'];
const invalid: Outcome = {
  kind: 'invalid',
  problems: ['text.missing', 'reach.missing'],
  typed: aForm({ text: '', mayReach: 'ja', municipality: 'appelgem' }),
};
const PAGE =
  '<p data-when="%trouble.invalid%">a</p><p data-when="%trouble.large%">b</p>' +
  '<p data-when="%problem.text.missing%">c</p><p data-when="%problem.text.long%">d</p>' +
  '<div class="field %wrong.text%"><textarea aria-invalid="%invalid.text%">%value.text%</textarea></div>' +
  '<option value="b" data-if-selected="%theme.b%"><option value="appelgem" data-if-selected="%municipality.appelgem%">' +
  '<input data-if-checked="%mayReach.no%"><input data-if-checked="%mayReach.yes%">';

describe('to a script', () => {
  test('a message that was taken gets its number', () => {
    expect(replyJson(accepted, RECIPIENTS)).toMatchObject({
      status: 200,
      body: '{"receipt":"K7P2-9QXD"}',
    });
  });

  test('a message that was sealed here gets its code, and one that leaves later says so', () => {
    const { body } = replyJson({ ...accepted, isSlow: true }, RECIPIENTS, 'K7P-29Q');

    expect(JSON.parse(body)).toEqual({ receipt: 'K7P2-9QXD', code: 'K7P-29Q', slow: true });
  });

  test('a message whose answer nobody can place says so, so that its writer is promised none', () => {
    const { body } = replyJson({ ...accepted, lacksBox: true }, RECIPIENTS);

    expect(JSON.parse(body)).toEqual({ receipt: 'K7P2-9QXD', box: false });
  });

  test('every problem is named with its control and what to do', () => {
    const { status, body } = replyJson(invalid, RECIPIENTS);

    expect(status).toBe(422);
    expect(JSON.parse(body)).toEqual({
      code: 'invalid',
      message: words.contact.trouble.invalid,
      problems: [
        { code: 'text.missing', field: 'text', message: words.contact.problem['text.missing'] },
        { code: 'reach.missing', field: 'reach', message: words.contact.problem['reach.missing'] },
      ],
    });
  });

  test('nothing that was typed comes back', () => {
    const { body } = replyJson(
      { kind: 'undelivered', typed: aForm({ text: 'kanarie' }) },
      RECIPIENTS,
    );

    expect(body).not.toContain('kanarie');
  });
});

test('a page that is older than the keys of the zone gets these, and no other answer holds them', () => {
  const { status, body } = replyJson({ kind: 'refused', refusal: 'keys' }, RECIPIENTS);

  expect(status).toBe(409);
  expect(JSON.parse(body)).toMatchObject({ code: 'keys', recipients: RECIPIENTS });
  expect(replyJson(invalid, RECIPIENTS).body).not.toContain('age1pq1');
});

describe('to a form without scripts', () => {
  test('a message that was taken leads on to its own page', () => {
    const silent = replyPage({ ...accepted, wantsReply: null }, PAGE, sentAddress, codeOf);
    expect(silent.headers['location']).toContain('"wantsReply":false');
    expect(replyPage(accepted, PAGE, sentAddress, codeOf)).toEqual({
      status: 303,
      headers: {
        location: sentAddress({ receipt: aReceipt(), isSlow: false, wantsReply: true }),
      },
      body: '',
    });
  });

  test('problems come with the form as it was filled in', () => {
    const { status, body } = replyPage(invalid, PAGE, sentAddress, codeOf);

    expect(status).toBe(422);
    expect(body).toBe(
      '<p>a</p><p>c</p>' +
        '<div class="field wrong"><textarea aria-invalid="true"></textarea></div>' +
        '<option value="b" selected><option value="appelgem" selected><input><input checked>',
    );
  });

  test('a message that could not be taken stays in the form', () => {
    const { status, body } = replyPage(
      { kind: 'undelivered', typed: aForm({ text: 'a < b & "c"' }) },
      PAGE,
      sentAddress,
      codeOf,
    );

    expect(status).toBe(503);
    expect(body).toContain('>a &lt; b &amp; &quot;c&quot;</textarea>');
    expect(body).toContain('class="field "');
  });

  test('a message that may be there is not called unsent, and can be looked for', () => {
    const page =
      '<b data-when="%head.trouble%">u</b><b data-when="%trouble.unsure%">?</b>' +
      '<i data-when="%unsure.once%">1</i><i data-when="%unsure.twice%">2</i>' +
      '<p data-when="%unsure.look%">%number% %code%</p>%value.text%';
    const show = (outcome: Outcome) => replyPage(outcome, page, sentAddress, codeOf).body;
    const typed = aForm({ text: 'kanarie' });

    expect(show({ kind: 'unsure', typed, receipt: aReceipt() })).toBe(
      '<b>?</b><i>2</i><p>K7P2-9QXD code of K7P2-9QXD</p>kanarie',
    );
    expect(show({ kind: 'undelivered', typed })).toBe('<b>u</b>kanarie');
  });

  test('a body that could not be read gives an empty form', () => {
    const { body } = replyPage({ kind: 'refused', refusal: 'large' }, PAGE, sentAddress, codeOf);

    expect(body).toContain('<p>b</p>');
    expect(body).toContain('"></textarea>');
  });
});

describe('every trouble', () => {
  const outcomes = troubleNames.map((name): [Trouble, Outcome] => {
    if (name === 'invalid') return [name, invalid];
    if (name === 'undelivered' || name === 'full') return [name, { kind: name, typed: null }];
    if (name === 'unsure') return [name, { kind: name, typed: null, receipt: aReceipt() }];
    return [name, { kind: 'refused', refusal: name }];
  });

  test.each(outcomes)('%s has a status of its own kind and one sentence', (name, outcome) => {
    const { status, body } = replyJson(outcome, RECIPIENTS);

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status >= 500).toBe(['undelivered', 'unsure'].includes(name));
    expect(JSON.parse(body)).toMatchObject({
      code: name,
      message: words.contact.trouble[name],
    });
  });
});

describe('the values at the markers', () => {
  test('of an untouched form show no trouble and no problem', () => {
    const values = formValues(null, [], emptyForm);

    for (const name of troubleNames) expect(values[`trouble.${name}`]).toBe(false);
    for (const name of problemNames) expect(values[`problem.${name}`]).toBe(false);
    expect([values['mayReach.no'], values['mayReach.yes']]).toEqual([false, false]);
  });

  test('exist for every marker that the page can have', () => {
    const values = formValues('invalid', ['text.missing'], aForm({ municipality: 'appelgem' }));

    expect(Object.keys(values)).toEqual(expect.arrayContaining(markersOf(PAGE)));
  });
});

describe('the page that says it was sent', () => {
  const SENT =
    '<title>%tab%Schrijf</title><p data-when="%is.sent%">%number% %code%</p><p data-when="%is.unknown%">-</p>' +
    '<b data-when="%is.slow%">s</b><b data-when="%reply.yes%">y</b><b data-when="%reply.no%">n</b>';
  const said = { receipt: aReceipt(), code: 'K7P-29Q', isSlow: false, wantsReply: true };

  test('shows the number, the code, and what was chosen', () => {
    const page = (changes: object) => sentPage({ ...said, ...changes }, SENT);

    expect(page({})).toMatchObject({
      status: 200,
      body: '<title>Klaar · Schrijf</title><p>K7P2-9QXD K7P-29Q</p><b>y</b>',
    });
    expect(page({ wantsReply: false, isSlow: true }).body).toBe(
      '<title>Klaar · Schrijf</title><p>K7P2-9QXD K7P-29Q</p><b>s</b><b>n</b>',
    );
  });

  test('never says so to an address that was only typed', () => {
    expect(sentPage(null, SENT)).toMatchObject({
      status: 404,
      body: '<title>Schrijf</title><p>-</p>',
    });
  });
});
