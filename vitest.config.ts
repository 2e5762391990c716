import { resolve } from 'node:path';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/fakes/no-network.ts', 'tests/fakes/as-found.ts'];

/** Tests of components need Astro; the others are quicker without it. */
const components = 'tests/components/**/*.test.ts';

/** Everything that runs without a build; `tests/site` and `tests/e2e` look at dist/ and have their own configuration. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{src,netlify,commands,bench}/**/*.test.ts',
            'tests/{content,fakes}/**/*.test.ts',
          ],
          exclude: [components],
          setupFiles,
          // Tests start commands, and the machine may be busy.
          testTimeout: 120_000,
          // Files share a worker, so that each library is read once; what a file changes it puts back.
          isolate: false,
          // A command that a test starts is compiled once.
          env: { NODE_COMPILE_CACHE: resolve('test-results/compiled') },
        },
      },
      getViteConfig({ test: { name: 'components', include: [components], setupFiles } }),
    ],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/contact/**/*.ts', 'src/answer/**/*.ts', 'src/lib/**/*.ts'],
      reporter: ['text'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
