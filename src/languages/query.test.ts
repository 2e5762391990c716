import { beforeEach, expect, test, vi } from 'vitest';
import type { LanguagePage } from './query.ts';

const phone = { number: '00 00', tel: '0000' };
const collections: Record<string, unknown[]> = {
  languages: ['ar', 'en', 'nl', 'tr'].map((id) => ({ id, data: {} })),
  organisations: [
    { id: 'lijn', data: { name: 'Lijn', order: 1, phone, isEmergency: false, languages: ['nl'] } },
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

const { alternatesOf, callsTo, languagePages, listed, speakingFirst } = await import('./query.ts');

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
    { name: 'Lijn', phone, isEmergency: false, languages: ['nl'], text: 'Help.' },
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

test('lines that speak the language stand first, and the rest keep their order', () => {
  const line = (name: string, languages: string[] | null) => ({
    name,
    languages,
    phone,
    isEmergency: false,
    text: 'Help.',
  });
  const lines = [line('a', ['nl']), line('b', null), line('c', ['nl', 'fr']), line('d', ['fr'])];

  expect(speakingFirst(lines, 'fr').map(({ name }) => name)).toEqual(['c', 'd', 'a', 'b']);
});

test('a list names each language as it names itself, and in Dutch', () => {
  const page = { id: 'ar', data: { name: 'العربية', direction: 'rtl' } } as LanguagePage;

  expect(listed([page])).toEqual([
    { tag: 'ar', name: 'العربية', direction: 'rtl', dutchName: 'Arabisch' },
  ]);
});
