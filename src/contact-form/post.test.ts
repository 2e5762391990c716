import { afterEach, expect, test, vi } from 'vitest';
import { post } from './post.ts';

afterEach(() => vi.unstubAllGlobals());

/** Posts on a device that is connected when it begins, to a site that gives this answer. */
function posted(answer: () => Promise<Response>, isConnected = true) {
  vi.stubGlobal('navigator', { onLine: isConnected });
  vi.stubGlobal('fetch', answer);
  return post('text/plain', 'een');
}

const lost = () => Promise.reject(new TypeError('Failed to fetch'));

test('a post without an answer may have arrived, unless nothing could leave', async () => {
  expect(await posted(lost)).toMatchObject({ kind: 'trouble', code: 'unsure' });
  expect(await posted(lost, false)).toMatchObject({ kind: 'trouble', code: 'offline' });
});

test.each([
  ['a page', () => Promise.resolve(new Response('<h1>502</h1>', { status: 502 }))],
  ['other JSON', () => Promise.resolve(Response.json(['K7P2-9QXD']))],
  ['no JSON object', () => Promise.resolve(Response.json(null))],
])('%s of somebody on the way claims nothing', async (_, answer) => {
  expect(await posted(answer)).toEqual({ kind: 'trouble', code: 'unsure', problems: [] });
});

test('what the site says of a letter is read', async () => {
  const receipt = 'K7P2-9QXD';
  const yes = () => Promise.resolve(Response.json({ receipt, slow: true, box: false }));
  const no = () =>
    Promise.resolve(
      Response.json({ code: 'keys', problems: [{ code: 'text.long' }], recipients: ['nieuw', 1] }),
    );

  expect(await posted(yes)).toEqual({
    kind: 'sent',
    receipt,
    code: undefined,
    isSlow: true,
    hasBox: false,
  });
  expect(await posted(no)).toEqual({
    kind: 'trouble',
    code: 'keys',
    problems: ['text.long'],
    recipients: ['nieuw'],
  });
});
