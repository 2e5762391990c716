import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLetters } from '#contact/find-letter.ts';
import { open, unlock } from '#contact/open.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { words } from '#lib/words.ts';
import { aKey, aLetter, DEMONSTRATION_PASSPHRASE, quickKey } from '#tests/builders/contact.ts';

const newPassphrase = 'vijf losse woorden achter elkaar';
const secret = 'Dit mag nergens op een scherm staan.';
const mailed = aLetter({ text: secret, municipality: 'Appelgem', reach: '09 000 00 00' });
const saved = aLetter({ text: `${secret} Ook dit niet.`, school: 'De Peer', position: 'directie' });

let folder = '';
let balie: Awaited<ReturnType<typeof aKey>>;
let kluis: typeof balie;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rotate-'));
  for (const name of ['content/zones/peer', 'keys', 'mails'])
    mkdirSync(join(folder, name), { recursive: true });
  [balie, kluis] = [await aKey(), await aKey()];
  put('keys/balie.key.age', await quickKey(balie.identity));
  putZone({ Balie: balie.recipient, Kluis: kluis.recipient });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the next key stands beside the old one, and the zone gets two lines beside the old ones', async () => {
  const before = read('keys/balie.key.age');

  const { status, stdout } = keys(['rotate', 'Balie'], newPassphrase);

  expect(status).toBe(0);
  const [, recipient = ''] =
    /- holder: "Balie \(2\)"\n {4}recipient: (age1pq1\w+)/.exec(stdout) ?? [];
  expect(stdout).toMatch(
    /NAAST die van de oude sleutel[^]*Haal de twee lijnen van de oude sleutel van "Balie" weg/,
  );
  expect(await opensWith('keys/balie-2.key.age', recipient)).toBe(true);
  expect(read('keys/balie.key.age')).toBe(before);
});

test('a key that stands there already keeps its number', () => {
  put('keys/balie-2.key.age', 'a key that somebody made before');
  putZone({ Balie: balie.recipient, 'Balie (3)': kluis.recipient });

  expect(keys(['rotate', 'Balie (3)'], newPassphrase).stdout).toContain('- holder: "Balie (4)"');
  expect(keys(['rotate', 'Balie', '--out', 'keys/balie-2.key.age'], newPassphrase).stderr).toBe(
    'keys/balie-2.key.age bestaat al, of in die map kan je niet schrijven. Kies een ander bestand met --out.\n',
  );
  expect(read('keys/balie-2.key.age')).toBe('a key that somebody made before');
});

test('nothing is made for somebody without a key, or when there is no room beside the old one', async () => {
  expect(keys(['rotate', 'Onthaal'], newPassphrase).stderr).toMatch(
    /geen sleutel van "Onthaal". Wel van: Balie, Kluis\./,
  );
  const others = Array.from(
    { length: 7 },
    async (_, index) => [`Kluis ${index}`, (await aKey()).recipient] as const,
  );
  putZone({ Balie: balie.recipient, ...Object.fromEntries(await Promise.all(others)) });
  expect(keys(['rotate', 'Balie'], newPassphrase).stderr).toMatch(
    /^peer heeft 8 sleutels, en er kan geen meer bij/,
  );
  expect(readdirSync(join(folder, 'keys'))).toEqual(['balie.key.age']);
});

test('the key of a zone that was merged is of the one that it became', () => {
  mkdirSync(join(folder, 'content/zones/pit'));
  put('content/zones/pit/zone.yaml', `${read('content/zones/peer/zone.yaml')}mergedInto: peer\n`);

  for (const args of [
    ['rotate', 'Balie'],
    ['rotate', 'Kluis', '--zone', 'pit'],
  ])
    expect(keysOf('pit', args, newPassphrase).stdout).toContain(
      'Zet deze twee lijnen in content/zones/peer/zone.yaml',
    );
  expect(keysOf('appel', ['rotate', 'Balie'], newPassphrase).stderr).toBe(
    'Er is geen content/zones/appel/zone.yaml. De zones zijn: peer, pit.\n',
  );
});

test('letters at hand open with the new key and the other one, hold the same, and no longer need the old one', async () => {
  await putMails();

  const { stdout } = keys(rotation, DEMONSTRATION_PASSPHRASE, newPassphrase);

  expect(stdout).toContain('Opnieuw verzegeld: 2. Gebleven zoals ze waren: 3.');
  expect(stdout).not.toMatch(/Dit mag|Appelgem|Peer|09 000/);
  const identity = await identityIn('keys/balie-2.key.age');
  for (const [file, letter] of Object.entries({ 'mail.eml': mailed, 'saved.age': saved })) {
    const [found] = await findLetters(readFileSync(join(folder, 'mails', `${file}.sealed-2.age`)));
    if (!found?.ok) throw new Error('There is no letter.');
    expect(await open(found.file, identity)).toEqual({ ok: true, letter });
    expect(await open(found.file, kluis.identity)).toEqual({ ok: true, letter });
    expect(await open(found.file, balie.identity)).toEqual({ ok: false, reason: 'otherKey' });
  }
});

test('what the old key does not open is named and stays as it is', async () => {
  await putMails();
  const before = contents();

  const { stdout } = keys(resealing, DEMONSTRATION_PASSPHRASE);

  expect(stdout.split('\n').filter((line) => line.includes('bleef zoals het was'))).toEqual([
    'broken.age: bleef zoals het was, omdat het beschadigd is',
    'hello.eml: bleef zoals het was, omdat er geen verzegeld bericht in zit',
    'other.age: bleef zoals het was, omdat deze sleutel het niet opent. Bewaar de sleutel die past',
  ]);
  expect(contents()).toMatchObject(before);
  expect(Object.keys(contents())).toHaveLength(Object.keys(before).length + 2);
});

test('a mail with two letters gives two', async () => {
  await putMail('two.eml', [mailed, saved]);

  keys(resealing, DEMONSTRATION_PASSPHRASE);

  expect(Object.keys(contents())).toEqual([
    'two.eml',
    'two.eml.letter-2.sealed-2.age',
    'two.eml.sealed-2.age',
  ]);
});

test('what was sealed anew before is not written over, and can be sealed anew for the next key', async () => {
  await putMails();
  keys(resealing, DEMONSTRATION_PASSPHRASE);
  const before = contents();

  const again = keys(resealing, DEMONSTRATION_PASSPHRASE);
  expect(again.stdout).toContain('Opnieuw verzegeld: 0.');
  expect(again.stdout).toMatch(/^mail\.eml: .* al bestaat$/m);
  expect(contents()).toEqual(before);

  put('keys/balie.key.age', await quickKey(kluis.identity));
  putZone({ Balie: balie.recipient, Kluis: kluis.recipient, Onthaal: (await aKey()).recipient });
  expect(keys(resealing, DEMONSTRATION_PASSPHRASE).stdout).toMatch(
    /^mail\.eml\.sealed-2\.age: opnieuw verzegeld$/m,
  );
  expect(Object.keys(contents())).toContain('mail.eml.sealed-3.age');
});

test('with another passphrase nothing is made', async () => {
  await putMails();
  const before = contents();

  const { status, stderr } = keys(rotation, 'een andere wachtzin', newPassphrase);

  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `${words.mailroom.trouble.passphrase}\n`,
  });
  expect(readdirSync(join(folder, 'keys'))).toEqual(['balie.key.age']);
  expect(contents()).toEqual(before);
});

test('half a wish is not guessed at', () => {
  for (const args of [
    ['rotate'],
    ['reseal', '--letters', 'mails'],
    ['Balie', ...files],
    ['rotate', 'Balie', ...files.slice(2)],
  ])
    expect(keys(args, newPassphrase).stderr).toMatch(/^Maakt een sleutel die berichten opent/);
});

const files = ['--old', 'keys/balie.key.age', '--letters', 'mails'];
const rotation = ['rotate', 'Balie', ...files];
const resealing = ['reseal', ...files];

function keys(args: string[], ...lines: string[]) {
  return keysOf('peer', args, ...lines);
}

function keysOf(zone: string, args: string[], ...lines: string[]) {
  const script = ['--import', resolve('tests/fakes/quick-scrypt.ts'), resolve('commands/keys.ts')];
  return spawnSync(process.execPath, [...script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ZONE: zone },
    input: `${lines.join('\n')}\n`,
  });
}

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function putZone(recipients: Record<string, string>): void {
  const zone = readFileSync('tests/zones/minimal/zone.yaml', 'utf8').replace(
    /^ {2}- holder:.*\n {4}recipient:.*\n/gm,
    '',
  );
  const lines = Object.entries(recipients).map(
    ([holder, recipient]) => `  - holder: ${holder}\n    recipient: ${recipient}\n`,
  );
  put(
    'content/zones/peer/zone.yaml',
    zone.replace(/^recipients:\n/m, `recipients:\n${lines.join('')}`),
  );
}

/** Two letters for both keys of the zone, one for somebody else, one that is damaged, and a mail without any. */
async function putMails(): Promise<void> {
  const recipients = [balie.recipient, kluis.recipient];
  await putMail('mail.eml', [mailed]);
  await putMail('hello.eml', []);
  const whole = await seal(saved, recipients);
  put('mails/saved.age', whole);
  put(
    'mails/broken.age',
    whole.map((byte, index) => (index === whole.length - 1 ? byte ^ 1 : byte)),
  );
  put('mails/other.age', toArmor(await seal(saved, [(await aKey()).recipient])));
  put('mails/own.key.age', read('keys/balie.key.age'));
  put('mails/notes.txt', secret);
}

async function putMail(name: string, letters: (typeof mailed)[]): Promise<void> {
  const recipients = [balie.recipient, kluis.recipient];
  const armored = await Promise.all(
    letters.map(async (letter) => toArmor(await seal(letter, recipients))),
  );
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail({
    from: 'site@zone.example',
    to: 'post@zone.example',
    subject: 'Post',
    text: 'Hallo',
    attachments: armored.map((content, index) => ({ filename: `letter-${index}.age`, content })),
  });
  put(`mails/${name}`, message as Buffer);
}

function contents(): Record<string, string> {
  const names = readdirSync(join(folder, 'mails'));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, 'mails', name), 'latin1')]),
  );
}

async function identityIn(name: string): Promise<string> {
  const key = await unlock(read(name), newPassphrase);
  if (!key.ok) throw new Error(key.reason);
  return key.identity;
}

async function opensWith(keyFile: string, recipient: string): Promise<boolean> {
  return (await open(await seal(saved, [recipient]), await identityIn(keyFile))).ok;
}
