import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

test('npm run build says in one sentence which option it does not know', () => {
  const { status, stderr } = run('commands/build.ts', '--uit', 'dist');

  expect(status).toBe(1);
  expect(stderr).toBe("Unknown option '--uit'\n");
});

test('npm run build says in one sentence where it cannot write', () => {
  const { status, stderr } = run('commands/build.ts', '--out', 'package.json/dist');

  expect(status).toBe(1);
  expect(stderr).toBe(
    'Nothing can be written in the folder package.json/dist. Repair it, or build as somebody else.\n',
  );
});
