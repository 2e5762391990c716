import { readdirSync } from 'node:fs';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const setupFiles = ['tests/support/no-network.ts'];
const comparison = 'tests/site/zones.test.ts';

/** The same checks for the site of each zone, on a build of its own. */
const zones = readdirSync('content/zones').map((zone) => ({
  test: {
    name: zone,
    include: ['tests/site/**/*.test.ts'],
    exclude: [comparison],
    env: { ZONE: zone, DIST: `test-results/zones/${zone}` },
    setupFiles,
  },
}));

/** Checks on what was built; every zone is built first. */
export default defineConfig({
  test: {
    projects: [...zones, { test: { name: 'zones', include: [comparison], setupFiles } }],
    globalSetup: 'tests/support/build-zones.ts',
    reporters: ['default', ['json', { outputFile: 'test-results/site.json' }]],
  },
} satisfies ViteUserConfig);
