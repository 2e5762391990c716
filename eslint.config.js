import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { defineConfig, globalIgnores, includeIgnoreFile } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { rooms } from './rooms.js';

/** Rooms without a clock, chance, network, settings or log: what they need they are handed. */
const pureRooms = ['src/lib/**/*.ts', 'src/contact/**/*.ts', 'src/answer/**/*.ts'];

const tests = ['**/*.test.ts', 'tests/**/*.ts'];

/** @type {import('eslint').Linter.Config[]} */
const roomRules = Object.entries(rooms).map(([room, { doors, packages }]) => ({
  name: `room ${room}`,
  files: [`${room}/**`],
  ignores: tests,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: String.raw`^\.\./`, message: 'Leave a room through its #name.' },
          {
            regex: `^#(?!(${doors.join('|') || '$'})/)`,
            message: `${room} may import: ${doors.join(', ') || 'nothing'}.`,
          },
          {
            regex: `^(?![#.]|(${packages.join('|') || '$'})([/:]|$))`,
            message: `${room} may use the packages: ${packages.join(', ') || 'none'}.`,
          },
        ],
      },
    ],
  },
}));

const chanceOrClock = 'This room is pure: let the caller hand it over.';

export default defineConfig(
  includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
  globalIgnores(['public/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    name: 'how we write',
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A file that is loaded later still has a type: `typeof import('./sealing.ts')`.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // A key that may be missing may look like one: `process.env['ZONE']`.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }, // as the compiler does
      ],
      'no-console': 'error',
      'no-undef': 'off', // `astro check` knows every name, this rule only those it is told
    },
  },
  {
    name: 'checked by astro check instead',
    // Files that import .astro are among them: to this linter a component has no type.
    files: [
      '**/*.{js,cjs,mjs,astro}',
      '**/*.astro/*.ts',
      '**/*.examples.ts',
      'src/{shell,discreet}/prose.ts',
      'src/**/example-*.ts',
    ],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' }, // it needs the types that are off here
  },
  {
    name: 'runs on any Node',
    files: ['**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    name: 'lists',
    files: ['**/*.astro'],
    rules: {
      // Safari no longer calls a list without bullets a list unless it is said.
      'astro/jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  {
    name: 'answer to a wrong form',
    files: ['src/contact-form/ContactTroubles.astro'],
    rules: { 'astro/jsx-a11y/no-autofocus': 'off' }, // without scripts, reading starts at what is wrong
  },
  roomRules,
  {
    name: 'pure rooms',
    files: pureRooms,
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'process', 'console', 'performance', 'crypto', 'navigator', 'localStorage'],
        ...['setTimeout', 'setInterval', 'queueMicrotask'],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: chanceOrClock },
        { object: 'Date', property: 'now', message: chanceOrClock },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: chanceOrClock,
        },
        { selector: 'CallExpression[callee.name="Date"]', message: chanceOrClock },
      ],
    },
  },
  {
    name: 'functions log one word',
    files: ['netlify/functions/**', 'netlify/adapters/respond.ts'],
    rules: { 'no-console': ['error', { allow: ['info'] }] },
  },
  {
    name: 'commands talk to a person',
    files: ['{commands,bench}/**'],
    rules: { 'no-console': 'off' }, // printing is what they are for
  },
  {
    name: 'tests',
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // a missing value fails the test, as it should
      '@typescript-eslint/require-await': 'off', // fakes implement ports that are async
    },
  },
);
