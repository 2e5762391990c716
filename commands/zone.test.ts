import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aKey } from '#tests/builders/contact.ts';

/** A project with nothing in it but the demonstration keys. */
const folder = mkdtempSync(join(tmpdir(), 'zone-'));
const file = (name: string) => join(folder, 'content/zones/streek', name);
const read = (name: string): unknown => parse(readFileSync(file(name), 'utf8'));

function zone(...args: string[]) {
  return spawnSync(process.execPath, [resolve('commands/zone.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    env: ready,
  });
}

/** Every setting that a live site needs. */
const ready: Record<string, string> = {
  ZONE: 'streek',
  RESEND_API_KEY: 're_x',
  MAIL_FROM: 'a@zone.example',
  MAIL_TO: 'b@zone.example',
  CHALLENGE_SECRET: 'x',
  HEARTBEAT_URL: 'https://watch.example',
  URL: 'https://zone.example',
};

beforeAll(() => {
  mkdirSync(join(folder, 'content/zones'), { recursive: true });
  cpSync('keys', join(folder, 'keys'), { recursive: true });
});

const named = ['--name', 'Politiezone Voorbeeldstreek', '--exit', 'https://weer.example/'];

describe('a zone that starts', () => {
  test('is refused without a name, a right municipality or a right folder, and leaves nothing behind', () => {
    const wrong = [
      ['new', 'streek'],
      ['new', 'streek', ...named, '--municipality', 'Appelgem'],
      ['new', 'De Streek', ...named, '--municipality', '11005=Appelgem'],
      [
        ...['new', 'streek', ...named, '--municipality', '11005=Appelgem'],
        ...['--website', 'https://a.example', '--phone', '09/111'],
      ],
    ];

    expect(wrong.map((args) => zone(...args).stderr)).toEqual([
      expect.stringContaining('--name en --municipality'),
      expect.stringContaining('"Appelgem" is geen gemeente'),
      expect.stringContaining('"De Streek" kan geen map zijn'),
      expect.stringContaining('phone.number: Schrijf alleen cijfers en spaties.'),
    ]);
    expect(existsSync(file('zone.yaml'))).toBe(false);
  });

  test('gets the two files of the zone whose site these tests build, and nothing of another', () => {
    const { status, stdout } = zone(
      ...['new', 'streek', ...named],
      '--municipality',
      '11005=Appelgem',
    );

    expect(status).toBe(0);
    expect(stdout).toContain('npm run zone -- check streek');
    for (const name of ['zone.yaml', 'schools.yaml'])
      expect(read(name)).toEqual(parse(readFileSync(`tests/zones/minimal/${name}`, 'utf8')));
    expect(readFileSync(file('zone.yaml'), 'utf8')).toContain('dpo: null # NOG IN TE VULLEN');
    expect(zone('new', 'streek', ...named, '--municipality', '11005=Appelgem').stderr).toContain(
      'content/zones/streek/ bestaat al',
    );
  });

  test('hears what stops it, each in a sentence', () => {
    const { status, stderr } = zone('check');

    expect(status).toBe(1);
    expect(stderr.match(/^- .*$/gm)).toEqual(
      [
        ...['phone', 'website', 'privacy.controller', 'privacy.dpo', 'privacy.reviewedOn'],
        ...['accessibility.reviewedOn', 'recipients.0', 'recipients.1'],
      ].map((field): unknown => expect.stringContaining(`zone.yaml: ${field}: `)),
    );
  });
});

describe('its questionnaire', () => {
  const sheet = join(folder, 'brief.txt');
  const filled = (answers: Record<string, string>) => {
    const asked = readFileSync(sheet, 'utf8');
    const text = Object.entries(answers).reduce(
      (said, [field, answer]) =>
        // As a word processor returns it: other ends of lines, more spaces.
        said.replace(new RegExp(`(\\[${field}\\].*\\n)Antwoord: `), `$1Antwoord:   ${answer} `),
      asked,
    );
    writeFileSync(join(folder, 'terug.txt'), text.replaceAll('\n', '\r\n'));
    return zone('answers', 'terug.txt');
  };

  test('asks what only the zone knows, and leaves out what it said', () => {
    expect(zone('brief', 'streek', '--out', 'brief.txt').status).toBe(0);
    const asked = readFileSync(sheet, 'utf8');

    expect(asked).toContain('Vragen aan Politiezone Voorbeeldstreek');
    expect(asked).toContain('[privacy.dpo]');
    expect(asked).toContain('- /aanbod/');
  });

  test('that came back empty, or with an answer that cannot be right, changes nothing', () => {
    const before = readFileSync(file('zone.yaml'), 'utf8');

    expect(filled({}).stderr).toContain('heeft geen antwoorden');
    expect(
      filled({ 'privacy.dpo': 'dpo@streek.example', 'privacy.reviewedOn': 'gisteren' }).stderr,
    ).toMatch(/^zone\.yaml: privacy\.reviewedOn: /);
    expect(readFileSync(file('zone.yaml'), 'utf8')).toBe(before);
  });

  test('fills in what it says, and the zone can go live with keys of its own', async () => {
    const { status, stdout } = filled({
      'phone.number': '09 111 22 33',
      'phone.source': 'https://streek.example/contact',
      'phone.checkedOn': '2026-11-01',
      'website.url': 'https://streek.example',
      'website.checkedOn': '2026-11-01',
      'privacy.controller': 'Politiezone Voorbeeldstreek, Dorp 1, 9000 Appelgem',
      'privacy.dpo': 'dpo@streek.example',
      'privacy.reviewedOn': new Date().toISOString().slice(0, 10),
      'accessibility.reviewedOn': new Date().toISOString().slice(0, 10),
      'desk.name': 'contactpersoon voor de scholen',
      'desk.source': 'https://streek.example/scholen',
      languages: 'en, fr',
    });

    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('phone.number') as string,
    });
    expect(read('zone.yaml')).toMatchObject({
      phone: { number: '09 111 22 33', tel: '+3291112233' },
      website: { url: 'https://streek.example', source: 'https://streek.example' },
      languages: ['en', 'fr'],
    });
    expect(read('schools.yaml')).toMatchObject({
      desk: { name: 'contactpersoon voor de scholen' },
    });
    expect(readFileSync(file('zone.yaml'), 'utf8')).not.toMatch(/dpo: .*NOG IN TE VULLEN/);

    const text = readFileSync(file('zone.yaml'), 'utf8');
    const [one, other] = [await aKey(), await aKey()];
    writeFileSync(
      file('zone.yaml'),
      text.replace(/age1pq1kk\w+/, one.recipient).replace(/age1pq10h\w+/, other.recipient),
    );
    expect(zone('check')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('status: live') as string,
    });
  });

  test('a statement that nobody read for a year, a zone that does not exist yet and an old source stop it again', () => {
    const text = readFileSync(file('zone.yaml'), 'utf8');
    writeFileSync(
      file('zone.yaml'),
      text
        .replace(/reviewedOn: \S+/, 'reviewedOn: 2024-01-01')
        .replace(/checkedOn: \S+/, 'checkedOn: 2024-01-01') + "validFrom: '2999-01-01'\n",
    );

    expect(zone('check').stderr.match(/^- .*$/gm)).toEqual([
      expect.stringContaining('privacy.reviewedOn is ouder dan een jaar'),
      expect.stringContaining('de zone bestaat pas vanaf 2999-01-01'),
      expect.stringContaining('zone.yaml: phone: de bron is een jaar oud of ouder'),
    ]);
  });
});

test('a task that does not exist says how to use the command', () => {
  expect(zone('maak').stderr).toMatch(/^Starts a zone/);
});
