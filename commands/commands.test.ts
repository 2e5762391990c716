import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const ours = Object.entries(scripts).flatMap(([name, script]) => {
  const [, command] = /^node commands\/launch\.cjs (\S+\.ts.*)$/.exec(script) ?? [];
  return command === undefined ? [] : [[name, command.split(' ')] as const];
});

function run(...args: string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

test.each(ours)('npm run %s tells how to use it and does nothing else', (name, command) => {
  const { status, stdout, stderr } = run(...command, '--help');

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^[A-Z][^\n]+/);
  expect(stdout).toMatch(new RegExp(`^ {2}npm (run )?${name}\\b`, 'm'));
});

test.each(ours)(
  'npm run %s names an option that it does not know, and tells how to use it',
  (_, command) => {
    const { status, stderr } = run(...command, '--onbekend');

    expect(status).toBe(1);
    expect(stderr).toBe(`--onbekend?\n\n${run(...command, '--help').stdout}`);
  },
);

test('npm run build says in one sentence where it cannot write', () => {
  const { status, stderr } = run('commands/build.ts', '--out', 'package.json/dist');

  expect(status).toBe(1);
  expect(stderr).toBe(
    'Nothing can be written in the folder package.json/dist. Repair it, or build as somebody else.\n',
  );
});

/** Builds a zone that is nothing but its status: what is asked before the build, and what the build says. */
function buildZone(status: string, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  mkdirSync(join(folder, 'content/zones/voorbeeld'), { recursive: true });
  writeFileSync(join(folder, 'content/zones/voorbeeld/zone.yaml'), `status: ${status}\n`);
  // A file, so that a build that was not refused ends here.
  writeFileSync(join(folder, 'dist'), '');
  return spawnSync(process.execPath, [resolve('commands/build.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ZONE: 'voorbeeld' },
  });
}

test('a live zone that is not ready is not built, and hears everything that stops it', () => {
  const { status, stderr } = buildZone('live');

  expect(status).toBe(1);
  expect(stderr).toContain('De site van deze zone is live, en wordt zo niet gebouwd.');
  expect(stderr).toContain('content/zones/voorbeeld/zone.yaml: recipients: Zet hier minstens twee');
  expect(stderr).toMatch(/^Zet RESEND_API_KEY: /m);
});

const right: [string, Parameters<typeof buildZone>][] = [
  ['a live zone to look at on this machine', ['live', '--local']],
  ['a demonstration without any setting', ['demo']],
];

test.each(right)('%s gets to its build', (_, zone) => {
  const { status, stderr } = buildZone(...zone);

  expect(stderr).toBe(
    'Nothing can be written in the folder dist. Repair it, or build as somebody else.\n',
  );
  expect(status).toBe(1);
});
