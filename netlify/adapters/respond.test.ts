import { expect, test, vi } from 'vitest';
import { securityHeaders } from '#lib/security-headers.ts';
import { alsoFromFile, orUnavailable, respond, respondStatus } from './respond.ts';

test('every answer has the headers that the host adds to files only', () => {
  const { headers } = respond({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });

  for (const [name, value] of Object.entries(securityHeaders))
    expect(headers.get(name)).toBe(value);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get('content-type')).toBe('application/json');
});

test('a page comes with its own policy', () => {
  const own = { 'Content-Security-Policy': "default-src 'none'; x" };
  const { headers } = respond({ status: 422, headers: {}, body: '<p>' }, own);

  expect(headers.get('content-security-policy')).toBe("default-src 'none'; x");
});

test('an answer that leads on has no body', () => {
  expect(respond({ status: 303, headers: { location: '/' }, body: '' }).body).toBeNull();
});

test('a post with the wrong method is told the right one, and another refusal says nothing more', () => {
  expect(respondStatus(405).headers.get('allow')).toBe('POST');
  expect(respondStatus(404).headers.has('allow')).toBe(false);
});

const READ_BY = 'access-control-allow-origin';
const asked = (method: string, origin: string) =>
  new Request('https://zone.example/', { method, headers: { origin } });

test('a page on a device may ask, and read the answer; one of another site may not', async () => {
  const handle = () => Promise.resolve(respondStatus(204));

  const permission = await alsoFromFile(asked('OPTIONS', 'null'), () =>
    Promise.reject(new Error()),
  );
  expect(permission.status).toBe(204);
  expect(permission.headers.get('access-control-allow-methods')).toBe('POST');
  const answer = await alsoFromFile(asked('POST', 'null'), handle);
  expect(answer.headers.get(READ_BY)).toBe('null');
  const other = await alsoFromFile(asked('POST', 'https://elders.example'), handle);
  expect(other.headers.has(READ_BY)).toBe(false);
});

test('a fault that no visitor caused is answered in words, and repeats nothing of what was sent', async () => {
  const log = vi.spyOn(console, 'info').mockImplementation(() => undefined);

  const answer = await orUnavailable(() => Promise.reject(new Error('kanarie')));

  expect(answer.status).toBe(503);
  expect(await answer.text()).toMatch(/Probeer straks opnieuw/);
  expect(JSON.stringify(log.mock.calls)).not.toContain('kanarie');
  log.mockRestore();
});
