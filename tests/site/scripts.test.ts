import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { armor } from 'age-encryption';
import { expect, test, vi } from 'vitest';
import { field, fields } from '#contact/form.ts';
import { open } from '#contact/open.ts';
import { words } from '#lib/words.ts';
import { aForm, aKey, choices } from '#tests/builders/contact.ts';
import { builtFiles, builtPages, dist } from '#tests/readers/site.ts';
import { bytesOnTheLine } from '#tests/readers/weight.ts';

/** What the code may weigh that reads an answer: on slow 3G a kilobyte is 20 ms, and somebody waits. */
const MOST_FOR_ANSWERS = 46_000;

/** What the code may weigh that comes with the form, before anybody touches it. */
const MOST_WITH_THE_FORM = 7_000;

/** What the code may weigh that comes when somebody begins to write: it seals, does the work, and has words for an answer. */
const MOST_WHILE_WRITING = 36_000;

/** Primes of the curves that age knows, as its library writes them (RFC 7748, and SP 800-186 of NIST). */
const PRIMES = {
  curve25519: `0x7${'f'.repeat(61)}ed`,
  p256: `0xffffffff00000001${'0'.repeat(24)}${'f'.repeat(24)}`,
};

const scripts = builtFiles()
  .filter((file) => /^_astro\/.*\.js$/.test(file))
  .map((file) => ({ file, code: readFileSync(`${dist}/${file}`, 'utf8') }));
const sealing = scripts.filter(({ code }) => code.includes(PRIMES.curve25519));
const pages = builtPages();

const askedFor = (file: string) =>
  pages.filter(({ html }) => html.includes(file)).map(({ address }) => address);

test('no script brings the texts of the interface along', () => {
  const texts = [words.paper.card.title, words.paper.keep, words.stop.title];

  expect(scripts.length).toBeGreaterThan(3);
  expect(
    scripts.filter(({ code }) => texts.some((text) => code.includes(text))).map(({ file }) => file),
  ).toEqual([]);
});

test('the code that reads an answer is light, and only who reads one loads it', () => {
  const reading = scripts.filter(({ code }) => code.includes('answer-desk'));

  expect(reading).toHaveLength(1);
  for (const { file, code } of reading) {
    expect(askedFor(file)).toEqual(['/antwoord/']);
    expect(bytesOnTheLine(code)).toBeLessThanOrEqual(MOST_FOR_ANSWERS);
  }
});

test('the code of the form is light', () => {
  const form = scripts.filter(({ file }) => file.includes('/ContactScript.'));

  expect(form).toHaveLength(1);
  for (const { code } of form) expect(bytesOnTheLine(code)).toBeLessThanOrEqual(MOST_WITH_THE_FORM);
});

test('the code that comes while somebody writes is light', () => {
  const later = scripts.filter(({ file }) => /\/(?:sealing|pow-solve|answer-choice)\./.test(file));
  const bytes = later.reduce((sum, { code }) => sum + bytesOnTheLine(code), 0);

  expect(later).toHaveLength(3);
  expect(bytes).toBeLessThanOrEqual(MOST_WHILE_WRITING);
});

test('who seals or opens a letter brings the curve of its keys along, and no other', () => {
  expect(sealing).toHaveLength(3);
  for (const { code } of sealing) expect(code).not.toContain(PRIMES.p256);
});

test('what is left of the code that seals and opens letters loads', async () => {
  vi.stubGlobal('HTMLElement', Object);
  vi.stubGlobal('customElements', { define: () => undefined });

  for (const { file } of sealing) {
    const address = pathToFileURL(resolve(dist, file)).href;
    await expect(import(/* @vite-ignore */ address), file).resolves.toBeDefined();
  }
  vi.unstubAllGlobals();
});

test('what the code of the form seals is opened by the package as it is', async () => {
  const [file = ''] = sealing.map((one) => one.file).filter((name) => name.includes('/sealing.'));
  const built = (await import(
    /* @vite-ignore */ pathToFileURL(resolve(dist, file)).href
  )) as typeof import('#contact-form/sealing.ts');
  const keys = [await aKey(), await aKey()];
  const form = new FormData();
  for (const name of fields) form.set(field[name], aForm()[name]);

  const sealed = await built.sealForm(
    form,
    choices,
    keys.map(({ recipient }) => recipient),
    null,
  );

  if (!sealed.ok) throw new Error('The form was filled in wrong.');
  for (const { identity } of keys)
    await expect(open(armor.decode(sealed.letter), identity)).resolves.toMatchObject({
      letter: { receipt: sealed.receipt, text: aForm().text },
    });
});

test('the code that makes eight words is loaded by who wants an answer, from the form alone', () => {
  const making = scripts.filter(({ file }) => file.includes('answer-choice'));

  expect(making).toHaveLength(1);
  for (const { file } of making)
    expect(
      askedFor(file).filter((address) => !/^\/(?:contact\/(?:[a-z]\/)?|stil\/)$/.test(address)),
    ).toEqual([]);
});
