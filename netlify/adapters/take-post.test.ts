import { expect, test } from 'vitest';
import { field, type Field } from '#contact/form.ts';
import { aForm, aSealedLetter, aWorld, choices } from '#tests/builders/contact.ts';
import type { FunctionsManifest } from './functions-manifest.ts';
import { takePost } from './take-post.ts';

test('who is turned away for an hour that is full hears when there is room again', async () => {
  const { ports } = aWorld((await aSealedLetter()).letter, {
    takeSlot: () => Promise.resolve(false),
    keep: () => Promise.reject(new Error('The store is away.')),
  });
  const typed = Object.entries(aForm()).map(([name, value]) => [field[name as Field], value]);
  const request = new Request('https://zone.example/api/contact', {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(typed),
  });
  const manifest = { zone: { ...choices, recipients: [] }, headers: {}, templates: {} };
  const afterSending = { address: () => '', code: () => '' };

  const answer = await takePost(
    request,
    manifest as unknown as FunctionsManifest,
    ports,
    afterSending,
    () => undefined,
  );

  expect(answer.status).toBe(429);
  const seconds = Number(answer.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(3600);
});
