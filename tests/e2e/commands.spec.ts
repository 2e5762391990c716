import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { findLetters } from '#contact/find-letter.ts';
import { words } from '#lib/words.ts';
import { DEMONSTRATION_PASSPHRASE } from '#tests/builders/contact.ts';
import { runCommand, type Said } from '#tests/processes/command.ts';
import { server } from '#tests/processes/server.ts';
import { mailsIn } from '#tests/readers/mails.ts';
import { zone } from '#tests/readers/zone.ts';

/** Opens a mail or letter as staff do on the command line. */
async function openWithCommand(
  file: string,
  { key = 'a', passphrase = DEMONSTRATION_PASSPHRASE, json = true } = {},
): Promise<Said> {
  const keyFile = key.length === 1 ? `keys/demonstration-${key}.key.age` : key;
  const flags = ['--key', keyFile, ...(json ? ['--json'] : [])];
  return runCommand('commands/open.ts', [file, ...flags], passphrase);
}

test('a mail and its attachment open, in words and as JSON', async ({ request }) => {
  const [municipality] = zone.municipalities;
  const answer = await request.post('/api/contact', {
    form: {
      thema: 'e',
      bericht: 'Een kanarie.',
      gemeente: municipality?.key ?? '',
      bereik: 'nee',
    },
    headers: { accept: 'application/json' },
  });
  const { receipt } = (await answer.json()) as { receipt: string };
  expect(await mailsIn(server.outbox)).toContain(`${receipt}.eml`);
  const mail = `${server.outbox}/${receipt}.eml`;
  const [found] = await findLetters(await readFile(mail));
  if (!found?.ok) throw new Error('There is no letter.');
  const attachment = test.info().outputPath('letter.age');
  await mkdir(test.info().outputPath(), { recursive: true });
  await writeFile(attachment, found.file);

  const asData = await openWithCommand(mail);
  expect(asData.err).toBe('');
  expect(JSON.parse(asData.out)).toMatchObject({
    text: 'Een kanarie.',
    themeName: words.themes.e,
    municipality: municipality?.name,
  });
  const inWords = await openWithCommand(attachment, { key: 'b', json: false });
  expect(inWords.out).toContain('Een kanarie.');
  expect(inWords.out).toContain(words.themes.e);
});

test('a wrong passphrase, another key, a damaged letter and no letter each have a sentence', async () => {
  await mkdir(test.info().outputPath(), { recursive: true });
  const vector = 'tests/builders/vector-1.age';
  const half = test.info().outputPath('half.txt');
  await writeFile(half, (await readFile(vector, 'utf8')).slice(0, 900));

  const said = async (...args: Parameters<typeof openWithCommand>) => {
    const { code, err } = await openWithCommand(...args);
    expect(code).toBe(1);
    expect(err.trim()).not.toContain('\n');
    return err;
  };
  expect(await said(vector, { passphrase: 'een andere zin' })).toContain('wachtzin klopt niet');
  expect(await said(vector)).toContain('niet voor deze sleutel');
  expect(await said(half)).toContain('beschadigd');
  expect(await said('package.json')).toContain('geen verzegeld bericht');
  expect(await said(vector, { key: 'package.json' })).toContain('geen sleutelbestand');
  expect(await said('nergens.eml')).toContain('kan niet gelezen worden');
});

test('a key needs a long passphrase and never takes the place of another', async () => {
  await mkdir(test.info().outputPath(), { recursive: true });
  const out = ['--out', test.info().outputPath('x.key.age')];

  expect((await runCommand('commands/keys.ts', ['Balie', ...out], 'kort')).err).toContain(
    'te kort',
  );
  expect(
    (await runCommand('commands/keys.ts', ['Balie', ...out], 'vijf lange losse woorden')).code,
  ).toBe(0);
  const again = await runCommand('commands/keys.ts', ['Balie', ...out], 'vijf lange losse woorden');
  expect(again).toMatchObject({ code: 1 });
  expect(again.err).toContain('bestaat al');
});
