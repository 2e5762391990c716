import type { ViteUserConfig } from 'astro';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** What a file of a package says that no script for browsers needs, and what it says instead. */
interface Cut {
  /** The file, as it ends. */
  file: string;
  parts: readonly [said: RegExp, instead: string][];
}

/** How age asks for the curve of NIST, alone and in a hybrid: the two kinds of recipient that need it throw when they are used. */
const NIST_CURVE: Cut = {
  file: 'age-encryption/dist/recipients.js',
  parts: [
    [
      /^import \{ MLKEM768P256, MLKEM768X25519 \} from/m,
      'const MLKEM768P256 = undefined;\nimport { MLKEM768X25519 } from',
    ],
    [/^import \{ p256 \} from "@noble\/curves\/nist\.js";$/m, 'const p256 = undefined;'],
  ],
};

/**
 * How X25519 multiplies its base point by a table on another form of the curve, which takes as long to make as thirty
 * multiplications. Without it the package takes the ladder by which it multiplies all other points, which gives the same.
 */
const BASE_TABLE: Cut = {
  file: '@noble/curves/ed25519.js',
  parts: [[/^ {8}scalarMultBase: \(k\) => \{\n(?: {12}.*\n)+ {8}\},\n/m, '']],
};

/**
 * Leaves out of scripts for browsers what sealing and opening letters does not take: the curve of NIST, which age uses for keys in
 * hardware alone, and a table that is made for more multiplications than a letter needs. With all that calculates for them
 * they would be a third of what everybody fetches who writes.
 */
export function withoutUnusedCode(): Plugin {
  return {
    name: 'without-unused-code',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: usedCode,
  };
}

/**
 * What scripts for browsers get of a file; `null` when they get the file as it is.
 * @param id path of the file, and what its importer said behind it
 * @throws when a new version of a package says in another way what is left out
 */
export function usedCode(code: string, id: string): string | null {
  const [path = ''] = id.split('?');
  const cut = [NIST_CURVE, BASE_TABLE].find(({ file }) => path.endsWith(`/${file}`));
  if (!cut) return null;
  return cut.parts.reduce((text, [said, instead]) => {
    if (!said.test(text)) throw new Error(`${cut.file} no longer says ${String(said)}.`);
    return text.replace(said, instead);
  }, code);
}

/**
 * Functions of `@noble/post-quantum` that only make something and return it, so that a hybrid which nothing uses is
 * neither fetched nor made. Without this its module makes three of them whenever it is loaded.
 */
export const PURE_FUNCTIONS = ['QSF', 'createKitchenSink', 'ecdhKem'];
