import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const NO_TYPESCRIPT = { NODE_OPTIONS: '--no-experimental-strip-types' };

/** A project with the launcher and nothing else. */
let project = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'launch-'));
  cpSync('commands/launch.cjs', join(project, 'commands/launch.cjs'));
  put('node_modules/.package-lock.json', '{}');
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function put(file: string, text: string): string {
  const path = join(project, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}

/** Puts a Node where `npm ci` brings it. */
function bringNode(text: string): string {
  return put(`node_modules/node-${process.platform}-${process.arch}/bin/node`, text);
}

function launch(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['commands/launch.cjs', ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}

test('the Node that was brought runs the command, and all that asks for node by name', () => {
  const node = bringNode('#!/bin/sh\necho "brought runs $*"\ncommand -v node');

  const { stdout } = launch(['commands/x.ts', '--yes'], NO_TYPESCRIPT);

  expect(stdout).toBe(`brought runs commands/x.ts --yes\n${node}\n`);
});

test('on Windows the program has another name', () => {
  put('windows.cjs', 'Object.defineProperty(process, "platform", { value: "win32" })');
  put(`node_modules/node-win-${process.arch}/bin/node.exe`, '#!/bin/sh\necho "brought runs $*"');

  expect(launch(['x.ts'], { NODE_OPTIONS: '--require ./windows.cjs' }).stdout).toBe(
    'brought runs x.ts\n',
  );
});

test.each([
  ['none was brought', () => undefined],
  ['it is not made for this machine', () => bringNode('#!/no/such/loader\n')],
])('the running Node runs the command when %s', (_why, prepare) => {
  prepare();
  put('x.ts', 'const name: string = process.execPath; console.info(name);');

  expect(launch(['./x.ts']).stdout).toBe(`${process.execPath}\n`);
});

test('without a Node that reads TypeScript, one sentence says what is needed', () => {
  const { status, stderr } = launch(['./x.ts'], NO_TYPESCRIPT);

  expect(status).toBe(1);
  expect(stderr).toBe(
    `This needs Node 22.18 or newer, and this is ${process.versions.node}. "npm ci" brings one for Linux and for ` +
      'Windows on x64, but leaves it out without a word when the network fails: run it again, or install Node from ' +
      'https://nodejs.org.\n',
  );
});

test.each(['"./run.js"', '{"tool":"run.js","other":"x.js"}'])(
  'a tool is named by its package: %s',
  (bin) => {
    put('node_modules/tool/package.json', `{"bin":${bin}}`);
    put('node_modules/tool/run.js', 'console.info(process.argv.slice(2).join())');

    expect(launch(['tool', 'a', '--b']).stdout).toBe('a,--b\n');
  },
);

test('a tool that is not there is named', () => {
  const { status, stderr } = launch(['tool']);

  expect(status).toBe(1);
  expect(stderr).toBe('tool is not installed: run "npm ci" first.\n');
});

test('nothing reports to the makers of Astro', () => {
  put('x.cjs', 'console.info(process.env.ASTRO_TELEMETRY_DISABLED)');

  expect(launch(['./x.cjs'], { ASTRO_TELEMETRY_DISABLED: '' }).stdout).toBe('1\n');
});

test('the command decides how it ends', () => {
  put('x.cjs', 'process.exit(7)');

  expect(launch(['./x.cjs']).status).toBe(7);
});

test.each([
  ['process.on("SIGTERM", () => process.exit(5)); console.info(1); setInterval(() => {}, 9)', 5],
  ['console.info(1); setInterval(() => {}, 9)', 'SIGTERM'],
])('a request to stop reaches the command: %s', async (script, end) => {
  put('x.cjs', script);
  const child = spawn(process.execPath, ['commands/launch.cjs', './x.cjs'], { cwd: project });

  await once(child.stdout, 'data');
  child.kill('SIGTERM');

  const [code, signal] = (await once(child, 'exit')) as unknown[];
  expect(code ?? signal).toBe(end);
});
