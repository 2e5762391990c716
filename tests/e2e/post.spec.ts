import { expect, test, type APIRequestContext } from '@playwright/test';
import { securityHeaders } from '#lib/security-headers.ts';
import { toArmor } from '#contact/seal.ts';
import { words } from '#lib/words.ts';
import { aSealedLetter } from '#tests/builders/contact.ts';
import { mailsIn } from '#tests/readers/mails.ts';
import { server } from '#tests/processes/server.ts';

const FORM = 'application/x-www-form-urlencoded';
const RIGHT = 'thema=b&bericht=kanarie&bereik=nee';
const large = `bericht=${'x'.repeat(70_000)}`;

type Case = [code: string, status: number, options: Parameters<APIRequestContext['post']>[1]];
const wrong: Case[] = [
  ['method', 405, { method: 'GET' } as object],
  [
    'origin',
    403,
    { headers: { origin: 'https://elders.example', 'content-type': FORM }, data: RIGHT },
  ],
  ['type', 415, { headers: { 'content-type': 'text/plain' }, data: RIGHT }],
  ['type', 415, { multipart: { thema: 'b', bericht: 'kanarie' } }],
  ['large', 413, { headers: { 'content-type': FORM }, data: large }],
  ['broken', 400, { headers: { 'content-type': FORM }, data: Buffer.from([0x74, 0xff, 0x3d]) }],
  ['broken', 400, { headers: { 'content-type': FORM }, data: 'bericht=%ff' }],
  [
    'broken',
    400,
    { headers: { 'content-type': 'application/json' }, data: Buffer.from('{"receipt":') },
  ],
  ['unknown', 400, { headers: { 'content-type': FORM }, data: `${RIGHT}&naam=kanarie` }],
  ['unknown', 400, { data: { receipt: 'K7P2-9QXD', letter: 'x', naam: 'kanarie' } }],
  ['receipt', 409, { data: { receipt: 'kanarie', letter: 'x' } }],
  ['letter', 400, { data: { receipt: 'K7P2-9QXD', letter: 'kanarie' } }],
  ['invalid', 422, { headers: { 'content-type': FORM }, data: 'thema=kanarie' }],
];

for (const [index, [code, status, options]] of wrong.entries())
  test(`a wrong post (${code}, ${index}) gets a clear answer, as data and as a page`, async ({
    request,
  }) => {
    const ask = (accept: string) =>
      request.fetch('/api/contact', {
        method: 'POST',
        ...options,
        headers: { ...options?.headers, accept },
        maxRedirects: 0,
      });
    const sentence = words.contact.trouble[code as keyof typeof words.contact.trouble];

    const data = await ask('application/json');
    expect(data.status()).toBe(status);
    expect(await data.json()).toMatchObject({ code, message: sentence });
    expect(await data.text()).not.toContain('kanarie');

    const page = await ask('text/html');
    expect(page.status()).toBe(status);
    expect(page.headers()['content-type']).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain(sentence);
    expect(await page.text()).not.toContain('<b>kanarie');
  });

test('a letter to other keys than the zone has is refused when their number differs', async ({
  request,
}) => {
  const { receipt, letter } = await aSealedLetter();
  const one = toArmor(letter).replace(/^.{30}/m, '-----BEGIN AGE ENCRYPTED FILE');

  const answer = await request.post('/api/contact', { data: { receipt, letter: one } });

  expect(answer.status()).toBe(400);
});

test('the same letter posted twice is one mail', async ({ request }) => {
  const sending = await aSealedLetter();
  const data = { receipt: 'TTTT-2222', letter: toArmor(sending.letter) };

  for (let time = 0; time < 2; time++) {
    const answer = await request.post('/api/contact', { data });
    expect(await answer.json()).toEqual({ receipt: 'TTTT-2222' });
  }

  expect((await mailsIn(server.outbox)).filter((name) => name === 'TTTT-2222.eml')).toHaveLength(1);
});

test('every answer has the headers: page, file, unknown address, form, data and redirect', async ({
  request,
}) => {
  const answers = [
    await request.get('/'),
    await request.get('/hulp/'),
    await request.get('/nergens/'),
    await request.get('/contact/verzonden/?nr=K7P2-9QXD'),
    await request.get('/api/contact'),
    await request.post('/api/contact', { form: { thema: '' } }),
    await request.post('/api/contact', { data: 1 }),
    await request.post('/api/contact', {
      form: { thema: 'b', bericht: 'x', bereik: 'nee' },
      maxRedirects: 0,
    }),
    await request.get('/.netlify/functions/forward'),
    await request.get('/_site.json'),
  ];

  for (const answer of answers) {
    const headers = answer.headers();
    for (const [name, value] of Object.entries(securityHeaders))
      expect(headers[name.toLowerCase()], `${name} of ${answer.url()}`).toBe(value);
    expect(headers['content-security-policy'], answer.url()).toMatch(/^default-src 'none'/);
    expect(headers['content-security-policy']).not.toContain('unsafe-');
  }
  expect(answers.map((answer) => answer.status())).toEqual([
    200, 200, 404, 404, 405, 422, 400, 303, 404, 404,
  ]);
});

test('the page after sending says "verzonden" to nobody who only typed its address', async ({
  page,
}) => {
  for (const typed of ['K7P2-9QXD', '<b>kanarie', 'K7P2-9QXD.zzzzzzzz..&bewijs=AAAAAAAAAAAAAAAA']) {
    await page.goto(`/contact/verzonden/?nr=${typed}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hier staat geen bericht');
    expect(await page.content()).not.toMatch(/kanarie|K7P2-9QXD/);
  }
});

test('the pages that functions fill are not to be had by themselves', async ({ request }) => {
  for (const address of ['/contact/opnieuw/', '/contact/functions-manifest.json'])
    expect((await request.get(address)).status()).toBe(404);
});
