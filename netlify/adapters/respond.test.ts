import { expect, test, vi } from 'vitest';
import { securityHeaders } from '#lib/security-headers.ts';
import { orUnavailable, respond } from './respond.ts';

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

test('a fault that no visitor caused is answered in words, and repeats nothing of what was sent', async () => {
  const log = vi.spyOn(console, 'info').mockImplementation(() => undefined);

  const answer = await orUnavailable(() => Promise.reject(new Error('kanarie')));

  expect(answer.status).toBe(503);
  expect(await answer.text()).toMatch(/Probeer straks opnieuw/);
  expect(JSON.stringify(log.mock.calls)).not.toContain('kanarie');
  log.mockRestore();
});
