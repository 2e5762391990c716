import { defineConfig } from 'vitest/config';

/** Checks on what was built: run `npm run build` first. */
export default defineConfig({
  test: {
    include: ['tests/site/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/site.json' }]],
    setupFiles: ['tests/support/no-network.ts'],
  },
});
