import { beforeEach, expect, test, vi } from 'vitest';

const phone = { number: '00 00', tel: '0000' };
const collections: Record<string, unknown[]> = {
  languages: ['ar', 'en', 'nl', 'tr'].map((id) => ({ id, data: {} })),
  organisations: [
    { id: 'lijn', data: { name: 'Lijn', order: 1, phone, isEmergency: false } },
    { id: 'zonder', data: { name: 'Zonder', order: 2, phone: null, isEmergency: false } },
  ],
};
vi.mock('astro:content', () => ({
  getCollection: (name: string) => Promise.resolve(collections[name]),
}));
vi.stubEnv('ZONE', 'proef');

beforeEach(() => {
  collections['zones'] = zonesWith(['tr', 'en']);
});

function zonesWith(languages: string[]): unknown[] {
  return [{ id: 'proef/zone', data: { languages } }];
}

const { alternatesOf, callsTo, languagePages } = await import('./query.ts');

test('a zone shows Dutch first, then what it switched on in its own order, and nothing else', async () => {
  expect((await languagePages()).map(({ id }) => id)).toEqual(['nl', 'tr', 'en']);
});

test('a zone without other languages still shows the Dutch page', async () => {
  collections['zones'] = zonesWith([]);

  expect((await languagePages()).map(({ id }) => id)).toEqual(['nl']);
});

test('a language that nobody translated stops the build, by name', async () => {
  collections['zones'] = zonesWith(['zz']);

  await expect(languagePages()).rejects.toThrow('zone.yaml zet "zz" aan');
});

test('who is called has a number, or the build stops', async () => {
  const named = (id: string) => [
    { organisation: { collection: 'organisations' as const, id }, text: 'Help.' },
  ];

  expect(await callsTo(named('lijn'), 'x.mdx')).toEqual([
    { name: 'Lijn', phone, isEmergency: false, text: 'Help.' },
  ]);
  await expect(callsTo(named('zonder'), 'x.mdx')).rejects.toThrow('x.mdx noemt "zonder"');
  await expect(callsTo(named('weg'), 'x.mdx')).rejects.toThrow('x.mdx noemt "weg"');
});

test('search engines are told of each language and of the list', async () => {
  const told = alternatesOf(await languagePages(), new URL('https://zone.example'));

  expect(told.map(({ tag, href }) => `${tag} ${href}`)).toEqual([
    'nl https://zone.example/talen/nl/',
    'tr https://zone.example/talen/tr/',
    'en https://zone.example/talen/en/',
    'x-default https://zone.example/talen/',
  ]);
});
