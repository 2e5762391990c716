import { expect, test, vi } from 'vitest';

const zones = [
  { id: 'oud/zone', data: { name: 'Oud', mergedInto: 'tussen' } },
  { id: 'tussen/zone', data: { name: 'Tussen', mergedInto: 'nieuw' } },
  { id: 'nieuw/zone', data: { name: 'Nieuw' } },
  { id: 'kring/zone', data: { name: 'Kring', mergedInto: 'kring' } },
];
vi.mock('astro:content', () => ({
  getCollection: () => Promise.resolve(zones),
  render: undefined,
}));

const { currentZone } = await import('./query.ts');

test('a zone that was merged stands for the one it became, however often', async () => {
  vi.stubEnv('ZONE', 'oud');

  expect(await currentZone()).toMatchObject({ id: 'nieuw', name: 'Nieuw' });
});

test.each(['nergens', 'kring'])('the zone %s, which leads nowhere, stops the build', async (id) => {
  vi.stubEnv('ZONE', id);

  await expect(currentZone()).rejects.toThrow(
    `ZONE is "${id}", but content/zones/ only has: oud, tussen, nieuw, kring.`,
  );
});
