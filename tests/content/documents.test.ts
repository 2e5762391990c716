import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

/** Documents that describe the house as it is; a decision describes it as it was. */
const documents = globSync(['*.md', 'docs/*.md']).filter((file) => file !== 'CHANGELOG.md');
const sources = globSync('**/*.{ts,js,mjs,astro,css}', {
  exclude: (path) => /(?:^|\/)(?:node_modules|dist|\.\w+)$/.test(path),
});

const textOf = (file: string) => readFileSync(file, 'utf8');
const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

test('every source file that a document names is there', () => {
  const isSource = /^[\w./[\]-]+\.(?:ts|astro|css)$/;
  const isThere = (name: string) =>
    sources.some((file) => file === name || file.endsWith(`/${name}`));

  const missing = documents.flatMap((file) =>
    codeIn(textOf(file))
      .filter((code) => isSource.test(code) && !isThere(code))
      .map((code) => `${file}: ${code}`),
  );

  expect(missing).toEqual([]);
});

test('every command that a document names is there', () => {
  const missing = documents.flatMap((file) =>
    [...textOf(file).matchAll(/npm run ([\w:-]+)/g)]
      .filter(([, name = '']) => !(name in packageJson.scripts))
      .map(([command]) => `${file}: ${command}`),
  );

  expect(missing).toEqual([]);
});

test('every link between documents leads somewhere', () => {
  const broken = documents.flatMap((file) =>
    [...textOf(file).matchAll(/\]\((?!https?:|\/|#|mailto:)([^)#]+)/g)]
      .map(([, target = '']) => new URL(target, `file:///${file}`).pathname.slice(1))
      .filter((target) => globSync(target).length === 0)
      .map((target) => `${file}: ${target}`),
  );

  expect(broken).toEqual([]);
});

test('every attack of the threat model says what answers it, what proves it and what remains', () => {
  const attacks = textOf('docs/threat-model.md').split(/^### /m).slice(1);
  const parts = ['- **Answer:**', '- **Proof:**', '- **Remains:**'];
  const incomplete = attacks.filter((attack) => parts.some((part) => !attack.includes(part)));

  expect(attacks.length).toBeGreaterThan(0);
  expect(incomplete.map((attack) => attack.split('\n')[0])).toEqual([]);
});

test('every decision says why, what for, what not, what it cost and when to look again', () => {
  const parts = [
    'Context',
    'Goals',
    'Not goals',
    'Decision',
    'What we gave up',
    'When to look again',
  ];
  const missing = globSync('docs/decisions/*.md').flatMap((file) =>
    parts
      .filter((part) => !new RegExp(`^\\*\\*${part}[.:]`, 'm').test(textOf(file)))
      .map((part) => `${file}: ${part}`),
  );

  expect(missing).toEqual([]);
});

test('every action of a workflow is pinned to a commit, with its version beside it', () => {
  const uses = globSync('.github/workflows/*.yml').flatMap((file) =>
    [...textOf(file).matchAll(/uses: (.*)/g)].map(([, action = '']) => action),
  );
  const isPinned = /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((action) => !isPinned.test(action))).toEqual([]);
});
