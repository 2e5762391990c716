import { existsSync, readFileSync } from 'node:fs';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const status = Number(process.argv[2]);
const counts = ['unit', 'site', 'e2e'].map((name) => countIn(`test-results/${name}.json`));
const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);

// A step without tests that failed (format, lint, types, build) counts as one.
const failed = sum('failed') === 0 && status !== 0 ? 1 : sum('failed');
const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`;
console.info(`${sum('passed')} passed, ${failed} failed${skipped}`);

/** Reads the report of Vitest or Playwright; a step that did not run has none. */
function countIn(path: string): Count {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(path, 'utf8')) as Partial<VitestReport & PlaywrightReport>;
  const { stats } = report;
  return {
    passed: (report.numPassedTests ?? 0) + (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: (report.numFailedTests ?? 0) + brokenFiles(report) + (stats?.unexpected ?? 0),
    skipped: (report.numPendingTests ?? 0) + (stats?.skipped ?? 0),
  };
}

/** Files whose tests could not even be found. */
function brokenFiles({ testResults = [] }: Partial<VitestReport>): number {
  return testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
}

interface VitestReport {
  testResults: { status: string; assertionResults: unknown[] }[];
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}
