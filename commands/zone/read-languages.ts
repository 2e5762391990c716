import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { Read } from './read-answer.ts';

const names = new Intl.DisplayNames('nl-BE', { type: 'language' });

/** Languages that the site speaks besides Dutch, by code or by name: `fr, Engels`. */
export const readLanguages: Read = (answer) => {
  if (/^geen\.?$/i.test(answer)) return [];
  const known = globSync('content/languages/*.mdx')
    .map((file) => basename(file, '.mdx'))
    .filter((code) => code !== 'nl')
    .sort();
  const said = answer
    .toLowerCase()
    .replace(/\.$/, '')
    .split(/[,;&\n]|\s+en\s+/)
    .filter((one) => one.trim() !== '');
  const codes = said.map((one) =>
    known.find((code) => [code, names.of(code)?.toLowerCase()].includes(one.trim())),
  );
  const odd = said.find((_, place) => codes[place] === undefined);
  if (odd === undefined) return [...new Set(codes)];
  throw new Error(
    `"${odd.trim()}" kent de site niet. Zet een komma tussen de talen, en kies uit: ${known.map((code) => `${code} (${names.of(code) ?? code})`).join(', ')}.`,
  );
};
