import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { unlock } from '#contact/open.ts';
import { aKey, DEMONSTRATION_PASSPHRASE, demonstrationKey } from '#tests/builders/contact.ts';
import { DEMONSTRATION_RECIPIENTS, zoneSchema } from './schema.ts';

const fact = { source: 'https://zone.example', sourceDate: null, checkedOn: null };

async function aZone(changes: object = {}): Promise<Record<string, unknown>> {
  const keys = [await aKey(), await aKey()];
  return {
    name: 'Politiezone Voorbeeld',
    shortName: 'Voorbeeld',
    status: 'demo',
    phone: { number: '09 000 00 00', tel: '+3290000000', ...fact },
    website: { url: 'https://zone.example', ...fact },
    exit: 'https://elders.example',
    municipalities: [{ key: 'appelgem', name: 'Appelgem' }],
    recipients: keys.map(({ recipient }, index) => ({ holder: `Sleutel ${index}`, recipient })),
    languages: ['en'],
    privacy: {
      controller: 'Politiezone, Dorp 1',
      dpo: 'dpo@zone.example',
      reviewedOn: '2026-11-01',
    },
    accessibility: { reviewedOn: '2026-11-01' },
    ...changes,
  };
}

/** Opening a key is slow on purpose, so each is opened once. */
const demonstrationRecipients = { a: recipientOf('a'), b: recipientOf('b') };

const problemsOf = (zone: unknown): string[] =>
  (zoneSchema.safeParse(zone).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('the file of a zone', () => {
  test('is accepted when everything is there', async () => {
    expect(problemsOf(await aZone())).toEqual([]);
    expect(problemsOf(await aZone({ status: 'live' }))).toEqual([]);
  });

  test('is refused with a key that does not exist, by name', async () => {
    expect(problemsOf(await aZone({ telefoon: 'x' }))).toEqual([
      expect.stringContaining('telefoon'),
    ]);
  });

  test('is refused with a single recipient: one lost key would lose every message', async () => {
    const { recipient } = await aKey();

    expect(problemsOf(await aZone({ recipients: [{ holder: 'Balie', recipient }] }))).toHaveLength(
      1,
    );
  });

  test('is refused without keys, and says how to make them', async () => {
    for (const recipients of [undefined, []])
      expect(problemsOf(await aZone({ recipients }))).toEqual([
        expect.stringMatching(/^recipients: Zet hier minstens twee sleutels: .*"npm run keys"\.$/),
      ]);
  });

  test('is refused with more than eight recipients, and says what to do', async () => {
    const keys = await Promise.all(Array.from({ length: 9 }, () => aKey()));
    const recipientsOf = (count: number) =>
      keys.slice(0, count).map(({ recipient }) => ({ holder: 'Sleutel', recipient }));

    expect(problemsOf(await aZone({ recipients: recipientsOf(8) }))).toEqual([]);
    expect(problemsOf(await aZone({ recipients: recipientsOf(9) }))).toEqual([
      expect.stringMatching(
        /^recipients: Zet hier hoogstens 8 sleutels: .* Haal weg wat niemand gebruikt\.$/,
      ),
    ]);
  });

  test('is refused with one key twice, or one municipality', async () => {
    const { recipient } = await aKey();
    const recipients = ['Balie', 'Kluis'].map((holder) => ({ holder, recipient }));
    const municipality = { key: 'appelgem', name: 'Appelgem' };

    expect(problemsOf(await aZone({ recipients }))).toEqual([
      expect.stringMatching(/^recipients\.1: Deze sleutel staat er al: /),
    ]);
    expect(problemsOf(await aZone({ municipalities: [municipality, municipality] }))).toEqual([
      'municipalities.1: Deze gemeente staat er al.',
    ]);
  });

  test.each<[string, { privacy?: object; [field: string]: unknown }, string]>([
    ['exit', { exit: 'javascript:x' }, 'Schrijf het hele adres van de pagina'],
    ['website.url', { website: { url: 'a.example', ...fact } }, 'Schrijf het hele adres'],
    ['accessibility.reviewedOn', { accessibility: { reviewedOn: new Date() } }, 'Schrijf de dag'],
    ['privacy.controller', { privacy: { controller: 'Politiezone' } }, 'een postadres bij'],
    ['privacy.dpo', { privacy: { dpo: 'nog onbekend' } }, 'Schrijf een mailadres'],
    ['municipalities.0.nis', { municipalities: [{ key: 'a', name: 'A', nis: '99999' }] }, 'Geen'],
  ])(
    'is refused with a %s that cannot be right, and says what to write',
    async (field, part, said) => {
      const privacy = { controller: null, dpo: null, reviewedOn: null, ...part.privacy };

      expect(problemsOf(await aZone({ ...part, privacy }))).toEqual([
        expect.stringMatching(new RegExp(`^${field}: .*${said}`)),
      ]);
    },
  );

  test('is refused with a recipient that is damaged or of another kind', async () => {
    const { recipient } = await aKey();
    const classic = await identityToRecipient(await generateX25519Identity());
    for (const wrong of [classic, recipient.slice(0, -1), 'age1pq1']) {
      const recipients = [
        { holder: 'Balie', recipient },
        { holder: 'Kluis', recipient: wrong },
      ];
      expect(problemsOf(await aZone({ recipients }))).toEqual([
        expect.stringMatching(/^recipients\.1\.recipient: Neem de hele sleutel over/),
      ]);
    }
  });

  test('may lack a number and a site nobody confirmed, until the zone is live', async () => {
    const unknown = { phone: null, website: null };

    expect(problemsOf(await aZone(unknown))).toEqual([]);
    expect(problemsOf(await aZone({ ...unknown, status: 'live' }))).toEqual([
      'phone: Een zone met status live heeft dit: vul het in, met de bron.',
      'website: Een zone met status live heeft dit: vul het in, met de bron.',
    ]);
  });

  test('is refused when people read one number and dial another', async () => {
    const phone = { number: '09 000 00 00', tel: '+3290000001', ...fact };

    expect(problemsOf(await aZone({ phone }))).toEqual([
      'phone.tel: Mensen lezen 09 000 00 00, maar hun telefoon belt +3290000001. Schrijf bij allebei hetzelfde nummer.',
    ]);
  });

  test('of a live zone is refused with a demonstration key', async () => {
    const { recipient } = await aKey();
    const demonstration = await demonstrationRecipients.a;
    const recipients = [
      { holder: 'Balie', recipient },
      { holder: 'Demo', recipient: demonstration },
    ];

    expect(problemsOf(await aZone({ recipients }))).toEqual([]);
    expect(problemsOf(await aZone({ recipients, status: 'live' }))).toEqual([
      expect.stringMatching(/^recipients\.1: Dit is een sleutel van de demonstratie/),
    ]);
  }, 120_000);
});

test('the demonstration keys are known by how they start', async () => {
  const known = [await demonstrationRecipients.a, await demonstrationRecipients.b];

  expect(
    known.map((recipient) =>
      DEMONSTRATION_RECIPIENTS.filter((start) => recipient.startsWith(start)),
    ),
  ).toEqual(DEMONSTRATION_RECIPIENTS.map((start) => [start]));
}, 120_000);

async function recipientOf(name: 'a' | 'b'): Promise<string> {
  const key = await unlock(demonstrationKey(name), DEMONSTRATION_PASSPHRASE);
  if (!key.ok) throw new Error(key.reason);
  return identityToRecipient(key.identity);
}
