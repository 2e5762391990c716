import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { findings } from '#tests/readers/findings.ts';

const carrier = /Netlify|Resend/g;
const { host, mail } = words.contact.about;

/** What a text says at a zone that runs its site and its mail itself. */
function saidByOwn(text: string): string {
  const [, , ...body] = text.split(/^---$/m);
  return body.join('---').replace(/<While (?:host="netlify"|mail="resend")>[^]*?<\/While>/g, '');
}

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
