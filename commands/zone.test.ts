import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
  return zoneWith(ready, ...args);
}

function zoneWith(env: Record<string, string>, ...args: string[]) {
  return spawnSync(process.execPath, [resolve('commands/zone.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    env,
  });
}

/** Every setting that a live site needs. */
const ready: Record<string, string> = {
  ZONE: 'streek',
  RESEND_API_KEY: 're_x',
  MAIL_FROM: 'a@zone.test',
  MAIL_TO: 'b@zone.test',
  CHALLENGE_SECRET: 'x'.repeat(32),
  HEARTBEAT_URL: 'https://watch.test',
  URL: 'https://zone.test',
};

beforeAll(() => {
  mkdirSync(join(folder, 'content/zones'), { recursive: true });
  for (const shared of ['keys', ...['en', 'fr'].map((code) => `content/languages/${code}.mdx`)])
    cpSync(shared, join(folder, shared), { recursive: true });
});

const named = ['--name', 'Politiezone Voorbeeldstreek', '--exit', 'https://weer.example/'];

describe('a zone that starts', () => {
  const starting = (...more: string[]) => ['new', 'streek', ...named, ...more];
  const appelgem = ['--municipality', '11005=Appelgem'];
  const wrong: [string, string[]][] = [
    ['--name en --municipality', ['new', 'streek']],
    ['"Appelgem" is geen gemeente', starting('--municipality', 'Appelgem')],
    ['Geen gemeente in Vlaanderen heeft deze code', starting('--municipality', '99999=Appelgem')],
    ['"11005=Appelgem": Deze gemeente staat er al.', starting(...appelgem, ...appelgem)],
    [
      '"11005=Peergem": De code 11005 staat er al',
      starting(...appelgem, '--municipality', '11005=Peergem'),
    ],
    ['"De Streek" kan geen map zijn', ['new', 'De Streek', ...named, ...appelgem]],
    ['"streek-" kan geen map zijn', ['new', 'streek-', ...named, ...appelgem]],
    ['Schrijf de volledige naam', ['new', 'streek', '--name', 'PZ', ...appelgem]],
    [
      '"09/111" is geen Belgisch',
      starting(...appelgem, '--website', 'www.a.example', '--phone', '09/111'),
    ],
    ['Bij een nummer hoort de site', starting(...appelgem, '--phone', '09 111 22 33')],
    ['"a.example" is geen adres', starting(...appelgem, '--website', 'a.example')],
    ['"javascript:x" is geen adres', starting(...appelgem, '--exit', 'javascript:x')],
    ['"balie" is geen mailadres', starting(...appelgem, '--mail', 'balie')],
  ];

  test.each(wrong)('is refused, because %s, and leaves nothing behind', (said, args) => {
    expect(zone(...args).stderr).toContain(said);
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
  const sheet = () => readFileSync(join(folder, 'brief.txt'), 'utf8');
  const answered = (answers: Record<string, string>) =>
    Object.entries(answers).reduce(
      (said, [field, answer]) =>
        said.replace(
          new RegExp(`(\\[${field}\\].*\\r\\n)Antwoord: `),
          `$1Antwoord:\u00A0 ${answer} `,
        ),
      sheet(),
    );
  const filled = (answers: Record<string, string>) => back(Buffer.from(answered(answers)));
  const back = (bytes: Buffer, ...args: string[]) => {
    writeFileSync(join(folder, 'terug.txt'), bytes);
    return zone('answers', 'terug.txt', ...args);
  };
  const untouched = () => readFileSync(file('zone.yaml'), 'utf8');

  test('asks what only the zone knows, and leaves out what it said', () => {
    expect(zone('brief', 'streek', '--out', 'brief.txt').status).toBe(0);

    expect(sheet()).toContain('Vragen aan Politiezone Voorbeeldstreek');
    expect(sheet()).toContain('[privacy.dpo]');
    expect(sheet()).toContain('- /aanbod/\r\n');
    expect(sheet()).toContain('- /scholen/afspraken/\r\n');
  });

  test('that came back empty, or with answers that cannot be right, says why of each and changes nothing', () => {
    const before = untouched();

    expect(filled({}).stderr).toContain('heeft geen antwoorden');
    expect(filled({ 'privacy.dpo': '?', 'desk.name': 'weten we nog niet' }).stderr).toContain(
      'heeft geen antwoorden',
    );
    const { stderr } = filled({
      'privacy.dpo': 'dpo@streek.example',
      'privacy.reviewedOn': 'gisteren',
      'accessibility.reviewedOn': '31/12/2999',
      'phone.number': '101',
      openWithinWorkingDays: 'drie',
      languages: 'Frans, en Klingon',
    });
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^\[phone\.number\] "101" is geen Belgisch telefoonnummer\./),
      expect.stringMatching(/^\[privacy\.reviewedOn\] "gisteren" is geen dag\./),
      expect.stringMatching(/^\[accessibility\.reviewedOn\] 2999-12-31 moet nog komen\./),
      expect.stringMatching(/^\[openWithinWorkingDays\] "drie" is geen getal\./),
      expect.stringMatching(/^\[languages\] "klingon" kent de site niet\. .*fr \(Frans\)/),
    ]);
    expect(
      filled({ 'phone.number': '09 111 22 33', 'desk.mail': 'balie@zone.example' }).stderr,
    ).toBe(
      [
        '[phone.source] Vul dit ook in, of laat alles leeg wat met phone begint.',
        '[desk.name] Vul dit ook in, of laat alles leeg wat met desk begint.',
        '[desk.source] Vul dit ook in, of laat alles leeg wat met desk begint.',
        '',
      ].join('\n'),
    );
    expect(untouched()).toBe(before);
  });

  test('is never taken in for another zone, nor an answer that lost its question', () => {
    const before = untouched();
    const given = answered({ 'privacy.dpo': 'dpo@streek.example' });

    expect(back(Buffer.from(given), '--zone', 'rupel').stderr).toContain(
      'is een blad van streek, niet van rupel',
    );
    expect(back(Buffer.from(given.replace('[privacy.dpo]', ''))).stderr).toContain(
      'Onder [privacy.controller] staat twee keer "Antwoord:"',
    );
    expect(back(Buffer.from(given.replace('[privacy.dpo]', '[privacy.po]'))).stderr).toContain(
      '[privacy.po] zo een vraag is er niet',
    );
    expect(back(Buffer.from(given.replace(/Blad.*/, ''))).stderr).toContain('--zone <id>');
    expect(back(Buffer.from('Antwoord: ja')).stderr).toContain('staat onder geen code');
    for (const start of ['PK\u0003\u0004', '\u00D0\u00CF\u0011\u00E0', '{\\rtf1', '%PDF-1.7'])
      expect(back(Buffer.from(start, 'latin1')).stderr).toContain('Tekst zonder opmaak');
    expect(untouched()).toBe(before);
  });

  const spoken = 'Politiezone Cité';
  test.each([
    ['Word on Windows', (text: string) => Buffer.from(text.replace('\uFEFF', ''), 'latin1')],
    ['Notepad', (text: string) => Buffer.from(text, 'utf16le')],
    ['Notepad, the other way round', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    [
      'Word as lists, with capitals',
      (text: string) =>
        Buffer.from(
          text
            .replace(/^(\d+\. )?(?=\[)/gm, '•\t$1')
            .replace(/^(?=Antwoord)/gm, 'o\t')
            .replace('zone: streek', 'zone: Streek')
            .replace('Einde van de vragen.', '  Einde  van de vragen'),
        ),
    ],
    ['a reply by mail', (text: string) => Buffer.from(text.replace(/^/gm, '> '))],
  ])('keeps its letters and lines when it was saved by %s', (_, save) => {
    const text = answered({
      'privacy.controller': `${spoken}\r\n\r\nKaai 1\r\n9000. Appelgem`,
      'privacy.dpo': '"dpo@streek.example<mailto:dpo@streek.example>"',
    });

    expect(back(save(text.replace(/[…]/g, '...'))).stderr).toBe('');
    expect(read('zone.yaml')).toMatchObject({
      privacy: { controller: `${spoken}, Kaai 1, 9000. Appelgem`, dpo: 'dpo@streek.example' },
    });
  });

  test('fills in what it says, and the zone can go live with keys of its own', async () => {
    const { status, stdout } = filled({
      'phone.number': '+32 9/111.22.33',
      'phone.source': 'https://streek.example/contact',
      'phone.checkedOn': '1 november 2026',
      'website.url': 'www.streek.example',
      'website.checkedOn': 'zo. 1 nov. 2026',
      'privacy.controller': 'Politiezone Voorbeeldstreek, Dorp 1, 9000 Appelgem',
      'privacy.dpo': 'dpo@streek.example',
      'privacy.reviewedOn': new Date().toISOString().slice(0, 10),
      'accessibility.reviewedOn': new Date().toISOString().slice(0, 10),
      'desk.name': 'contactpersoon voor de scholen',
      'desk.source': 'https://streek.example/scholen',
      'desk.checkedOn': '2026/11/01',
      'desk.mail': '‘scholen@streek.example’',
      openWithinWorkingDays: '2 werkdagen',
      languages: 'Engels & fr',
    });

    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('phone.number') as string,
    });
    expect(read('zone.yaml')).toMatchObject({
      phone: { number: '09 111 22 33', tel: '+3291112233' },
      website: { url: 'https://www.streek.example', source: 'https://www.streek.example' },
      openWithinWorkingDays: 2,
      languages: ['en', 'fr'],
    });
    expect(read('schools.yaml')).toMatchObject({
      desk: { name: 'contactpersoon voor de scholen', mail: 'scholen@streek.example' },
    });
    expect(readFileSync(file('zone.yaml'), 'utf8')).not.toMatch(/dpo: .*NOG IN TE VULLEN/);
    expect(readFileSync(file('schools.yaml'), 'utf8')).toContain('person: null\n');

    // The build takes a day without quotes for no text.
    expect(untouched()).toContain("checkedOn: '2026-11-01'");

    const text = untouched();
    const [one, other] = [await aKey(), await aKey()];
    writeFileSync(
      file('zone.yaml'),
      text.replace(/age1pq1kk\w+/, one.recipient).replace(/age1pq10h\w+/, other.recipient),
    );
    const withoutMail = zoneWith({ ...ready, MAIL_TO: '' }, 'check').stderr;
    expect(withoutMail).toMatch(/^- Zet MAIL_TO: .*\nWat met Zet of Verbeter begint, .*\n$/m);
    expect(withoutMail).not.toMatch(/checked\.yaml|brief/);
    const changed = { ...ready, RESEND_API_KEY: '', MAIL_SMTP: 'smtps://zone.test' };
    expect(zoneWith(changed, 'check').stderr.match(/^- .*$/gm)).toEqual([
      expect.stringMatching(/privacy\.mail: .* Schrijf own\.$/),
      expect.stringMatching(/privacy\.host: .* Schrijf own\.$/),
    ]);
    expect(zone('check')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('status: live') as string,
    });
  });

  test('names the number whose day it asks', () => {
    const text = untouched();
    writeFileSync(file('zone.yaml'), text.replace(/checkedOn: \S+/, 'checkedOn: null'));
    const { stdout } = zone('brief');
    writeFileSync(file('zone.yaml'), text);

    expect(stdout).toMatch(
      /\[phone\.checkedOn\] .*\nNu staat er: 09 111 22 33, https:\/\/streek\.example\/contact\nAntwoord:/,
    );
  });

  test('a day that has yet to come, a source without a day and a school that is not sure stop it', () => {
    const text = untouched();
    const row = readFileSync('content/zones/rupel/schools.csv', 'utf8').split('\n');
    const place = row[0]?.split(',').indexOf('confidence') ?? -1;
    expect(place).toBeGreaterThan(0);
    writeFileSync(
      file('zone.yaml'),
      text
        .replace(/reviewedOn: \S+/, "reviewedOn: '2999-01-01'")
        .replace(/checkedOn: \S+/, "checkedOn: '2999-01-01'")
        .replace(/(url: [^]*?)checkedOn: \S+/, '$1checkedOn: null'),
    );
    writeFileSync(
      file('schools.csv'),
      row
        .slice(0, 2)
        .join('\n')
        .replace(/,(?:high|medium),/, ',low,'),
    );
    const { stderr } = zone('check');
    rmSync(file('schools.csv'));
    writeFileSync(file('zone.yaml'), text);

    expect(stderr.match(/^- .*$/gm)).toEqual([
      expect.stringContaining('privacy.reviewedOn moet nog komen'),
      expect.stringMatching(/De bron \S+ kreeg een dag die nog moet komen\. .* phone\.$/),
      expect.stringMatching(/De bron \S+ heeft geen datum, en niemand opende ze\. .* website\.$/),
      expect.stringMatching(/rijen van 2022-06 zijn een jaar oud of ouder .*npm run schools/),
      expect.stringMatching(/niet zeker \(confidence is low\)/),
    ]);
  });

  test('a statement that nobody read for a year, a zone that does not exist yet and an old source stop it again', () => {
    const text = readFileSync(file('zone.yaml'), 'utf8');
    writeFileSync(
      file('zone.yaml'),
      text
        .replace(/reviewedOn: \S+/, "reviewedOn: '2024-01-01'")
        .replace(/checkedOn: \S+/, "checkedOn: '2024-01-01'") + "validFrom: '2999-01-01'\n",
    );

    expect(zone('check').stderr.match(/^- .*$/gm)).toEqual([
      expect.stringContaining('privacy.reviewedOn is ouder dan een jaar'),
      expect.stringContaining('de zone bestaat pas vanaf 2999-01-01'),
      expect.stringMatching(
        /De bron https:\/\/streek\.example\/contact is een jaar oud of ouder\. Open ze, en zet de dag in content\/zones\/streek\/checked\.yaml\. Ze staat bij: .*zone\.yaml phone\.$/,
      ),
    ]);
  });
});

test('a source that the zone opened itself counts, wherever it stands, and a slip in that file is named', () => {
  const checks = (text: string) => {
    writeFileSync(file('checked.yaml'), text);
    return zone('check').stderr;
  };
  const said = 'De bron https://streek.example/contact is een jaar oud';

  expect(checks('')).toContain(said);
  expect(
    checks(`https://streek.example/contact: '${new Date().toISOString().slice(0, 10)}'`),
  ).not.toContain(said);
  expect(checks("https://streek.example/contact: 'vandaag'")).toContain(
    'content/zones/streek/checked.yaml: ✖ Schrijf de dag als jaar-maand-dag',
  );
  rmSync(file('checked.yaml'));
});

test('a source that somebody opened can come back on the sheet, and no other address', () => {
  rmSync(file('checked.yaml'), { force: true });
  mkdirSync(join(folder, 'content/news'), { recursive: true });
  const address = 'https://oud.example/a?b=1';
  writeFileSync(
    join(folder, 'content/news/oud.mdx'),
    `---\nsources:\n  - name: Oud\n    source: ${address}\n    sourceDate: '2019'\n    checkedOn: null\n---\n`,
  );
  zone('brief', 'streek', '--out', 'brief.txt');
  const sheet = readFileSync(join(folder, 'brief.txt'), 'utf8');
  const back = (day: string, asked = address) => {
    const said = sheet.replace(/(\[https.*\r\n)Antwoord: /, `$1Antwoord: ${day}`);
    writeFileSync(join(folder, 'terug.txt'), said.replace(`[${address}]`, `[${asked}]`));
    return zone('answers', 'terug.txt');
  };

  expect(sheet).toContain(`[${address}] /nieuws/oud/\r\n`);
  expect(back('morgen').stderr).toContain(`[${address}] "morgen" is geen dag.`);
  expect(back('1/11/2026', 'https://elders.example').stderr).toContain('steunt de site niet');
  expect(existsSync(file('checked.yaml'))).toBe(false);
  expect(back('1/11/2026')).toMatchObject({ status: 0, stderr: '' });
  expect(read('checked.yaml')).toEqual({ [address]: '2026-11-01' });
  rmSync(file('checked.yaml'));
  rmSync(join(folder, 'content/news'), { recursive: true });
});

describe('a zone that was merged', () => {
  const merged = (into: string) => {
    mkdirSync(join(folder, 'content/zones/oud'), { recursive: true });
    const text = readFileSync(file('zone.yaml'), 'utf8').replace('status: live', 'status: demo');
    writeFileSync(join(folder, 'content/zones/oud/zone.yaml'), `${text}mergedInto: ${into}\n`);
    return zone('check', 'oud');
  };

  test('is checked as the zone that it became', () => {
    expect(merged('streek')).toMatchObject({
      stdout: 'oud ging op in streek.\n',
      stderr: expect.stringContaining('streek kan nog niet live') as string,
    });
  });

  test('gets the sheet of that zone, and takes no answers of its own', () => {
    merged('streek');
    writeFileSync(
      join(folder, 'oud.txt'),
      'Blad van de zone: oud\n\n1. [privacy.dpo] Hoe?\nAntwoord: dpo@oud.example\n',
    );

    expect(zone('brief', 'oud').stdout).toContain('Blad van de zone: streek\n');
    expect(zone('answers', 'oud.txt').stderr).toContain('oud ging op in streek');
  });

  test.each(['nergens', 'oud'])('is refused while it leads to %s', (into) => {
    expect(merged(into).stderr).toBe(
      'content/zones/oud/zone.yaml: mergedInto leidt naar geen zone. De zones zijn: oud, streek.\n',
    );
  });

  test('and one that does not exist are named, with those that do', () => {
    expect(zone('check', 'elders').stderr).toBe(
      'Er is geen content/zones/elders/zone.yaml. De zones zijn: oud, streek.\n',
    );
  });
});

test('a file that is not there or cannot be read is named, with what to do', () => {
  expect(zone('answers', 'elders.txt').stderr).toBe('Er is geen bestand elders.txt.\n');
  const text = readFileSync(file('schools.yaml'), 'utf8');
  writeFileSync(file('schools.yaml'), 'desk: x: y');
  const said = zone('brief').stderr + zone('check').stderr;
  writeFileSync(file('schools.yaml'), text);

  expect(said.split('\n').slice(0, 2)).toEqual(
    Array(2).fill(
      'content/zones/streek/schools.yaml kan niet gelezen worden. "npm run texts" zegt op welke lijn, en wat je eraan doet.',
    ),
  );
});

test('a task that does not exist says how to use the command', () => {
  expect(zone('maak').stderr).toMatch(/^Begint een zone/);
});
