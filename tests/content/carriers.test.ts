import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { words } from '#lib/words.ts';
import { ofCarriers } from '#zone/carriers.ts';
import { findings } from '#tests/readers/findings.ts';

const carrier = /Netlify|Resend/g;
const { host, mail } = words.contact.about;

/** What a text says at a zone that runs its site and its mail itself, its sources included. */
function saidByOwn(text: string): string {
  const [, front = '', ...body] = text.split(/^---$/m);
  const { sources = [], ...rest } = textSchema.parse(parse(front));
  return [
    JSON.stringify({ ...rest, sources: ofCarriers(sources, { host: 'own', mail: 'own' }) }),
    body.join('---').replace(/<While (?:host="netlify"|mail="resend")>[^]*?<\/While>/g, ''),
  ].join('\n');
}

const textSchema = z.looseObject({
  sources: z.array(z.looseObject({ carrier: z.string().optional() })).optional(),
});

test('no text names a company that carries letters, but where a zone says that it does', () => {
  const texts = globSync('content/**/*.mdx').map((path) => ({ path }));
  const rest = readFileSync('content/ui.nl.json', 'utf8')
    .replace(host.netlify, '')
    .replace(mail.resend, '');

  expect(
    findings(texts, ({ path }) => saidByOwn(readFileSync(path, 'utf8')).match(carrier) ?? []),
  ).toEqual([]);
  expect(rest.match(carrier)).toBeNull();
});
