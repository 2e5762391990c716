import { readdirSync } from 'node:fs';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { zoneId } from '../readers/zone.ts';

const common = {
  setupFiles: ['tests/fakes/no-network.ts'],
  // A rule looks at every page, and the machine may be busy.
  testTimeout: 120_000,
  // Files share a worker: they read what was built, and change nothing.
  isolate: false,
};
const all = 'tests/site/**/*.test.ts';
const comparisons = ['zones', 'reproducible', 'kept-papers'].map(
  (name) => `tests/site/${name}.test.ts`,
);

/** Does the same whatever the zone: once is enough. */
const functions = 'tests/site/hostile-input.test.ts';

const siteOf = (id: string) => `test-results/zones/${id}`;
const others = ['content/zones', 'tests/zones']
  .flatMap((folder) => readdirSync(folder))
  .filter((id) => id !== zoneId);

/** Of another zone: what stands around every text, and the pages that say something else than those of the first zone. */
const otherProjects = others.map((id) => ({
  test: {
    name: id,
    include: [all],
    exclude: [...comparisons, functions],
    env: { ZONE: id, DIST: siteOf(id), SEEN: siteOf(zoneId) },
    ...common,
  },
}));

/** Checks on what was built; every zone is built first. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: zoneId,
          include: [all],
          exclude: comparisons,
          env: { ZONE: zoneId, DIST: siteOf(zoneId) },
          ...common,
        },
      },
      ...otherProjects,
      { test: { name: 'zones', include: comparisons, ...common } },
    ],
    globalSetup: 'tests/processes/build-zones.ts',
    reporters: ['default', ['json', { outputFile: 'test-results/site.json' }]],
  },
} satisfies ViteUserConfig);
