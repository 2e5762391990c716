import { describe, expect, test } from 'vitest';
import { aForm } from '#tests/builders/contact.ts';
import { MAX_BODY } from '#contact/read.ts';
import { readPost, readSmallPost, formatOf } from './request.ts';

const recipients = ['age1pq1eersteeen', 'age1pq1tweede22'];

const ADDRESS = 'https://zone.example/api/contact';
const FORM = 'application/x-www-form-urlencoded';

function aPost(
  headers: Record<string, string> = {},
  body: BodyInit = 'thema=b&bericht=Ik+heb+een+vraag.&bereik=nee',
): Request {
  return new Request(ADDRESS, {
    method: 'POST',
    body,
    headers: { 'content-type': FORM, ...headers },
  });
}

const accepted = { ok: true, submission: { kind: 'form', typed: aForm(), odd: [], own: null } };
const refused = (refusal: string): object => ({ ok: false, refusal });

describe('a post', () => {
  test.each([
    { origin: 'https://zone.example', 'sec-fetch-site': 'same-origin' },
    { origin: 'https://zone.example' },
    { origin: 'null', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    {},
  ])('of this site, or of no site, is read: %j', async (headers) => {
    expect(await readPost(aPost(headers), recipients)).toEqual(accepted);
  });

  test('at another name of this site is read', async () => {
    const headers = { origin: 'https://www.zone.example', host: 'www.zone.example' };

    expect(await readPost(aPost(headers), recipients)).toEqual(accepted);
  });

  test.each([
    { origin: 'https://elders.example' },
    { origin: 'https://zone.example.elders.example' },
    { origin: 'null' },
    { origin: 'zone.example' },
    { origin: 'https://zone.example', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('of another site is refused: %j', async (headers) => {
    expect(await readPost(aPost(headers), recipients)).toEqual(refused('origin'));
  });

  test('by another method is refused', async () => {
    expect(await readPost(new Request(ADDRESS), recipients)).toEqual(refused('method'));
  });

  test('that says it is too large is refused before its body is read', async () => {
    const request = aPost({ 'content-length': String(MAX_BODY + 1) });

    expect(await readPost(request, recipients)).toEqual(refused('large'));
    expect(request.bodyUsed).toBe(false);
  });

  test('that grows too large is refused where it does', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024));
      },
    });
    const init = {
      method: 'POST',
      body: endless,
      headers: { 'content-type': FORM },
      duplex: 'half',
    };

    expect(await readPost(new Request(ADDRESS, init), recipients)).toEqual(refused('large'));
    expect(pulled).toBeLessThan(10);
  });

  test('that breaks off is refused', async () => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'));
      },
    });
    const init = {
      method: 'POST',
      body: broken,
      headers: { 'content-type': FORM },
      duplex: 'half',
    };

    expect(await readPost(new Request(ADDRESS, init), recipients)).toEqual(refused('broken'));
  });

  test('without a body or a type is refused', async () => {
    expect(await readPost(new Request(ADDRESS, { method: 'POST' }), recipients)).toEqual(
      refused('type'),
    );
  });
});

describe('the answer', () => {
  test.each([
    [{ accept: 'application/json' }, 'json'],
    [{ accept: 'text/html,application/xhtml+xml' }, 'page'],
    [{ accept: '*/*', 'content-type': 'application/json' }, 'json'],
    [{ accept: '*/*' }, 'page'],
    [{}, 'page'],
  ])('for %j is %s', (headers, wish) => {
    expect(formatOf(aPost(headers as Record<string, string>))).toBe(wish);
  });
});

describe('a small post', () => {
  const post = (origin: string) =>
    new Request(ADDRESS, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'cross-site' },
    });

  test('from a file on a device is read only where that may send it', async () => {
    expect(await readSmallPost(post('null'), 'application/json', { mayBeFromFile: true })).toEqual({
      ok: true,
      text: '{}',
    });
    expect(await readSmallPost(post('null'), 'application/json')).toEqual({
      ok: false,
      status: 403,
    });
  });

  test('from another site is never read', async () => {
    expect(
      await readSmallPost(post('https://elders.example'), 'application/json', {
        mayBeFromFile: true,
      }),
    ).toEqual({
      ok: false,
      status: 403,
    });
  });
});
