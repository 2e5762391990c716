import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { command } from '#commands/terminal.ts';
import { follow, hasSaid, type Started } from '#tests/processes/program.ts';

const USAGE = `Installs and starts a clean clone of the last commit, with several versions of npm on several of Node.

  npm run prove-install -- [--npm 10.8.2]... [--node 20.20.2]... [--port 4900]

It fetches those versions from npm's registry, and what npm's cache lacks of the packages. Everything lands in a temporary folder, which is removed.
Exit code 1 when one of them fails.`;

/** The npm of Debian 12, that of Node 20, and the first major version that links the Node that we bring. */
const NPM = ['9.2.0', '10.8.2', '11.19.1'];
/** The oldest Node to install with, one that reads no TypeScript by itself, and the one that we bring. */
const NODE = ['20.20.2', '22.12.0', '24.21.0'];
/** Pages, and an answer that is worked out: together they need the build and the functions. */
const PATHS = ['/', '/contact/', '/hulp/', '/api/challenge'];

/** Limit of an installation, of a start and of a stop, on a busy machine. */
const LIMIT_MS = 600_000;

/** Folder of everything, removed at the end however that comes. */
const folder = mkdtempSync(join(tmpdir(), 'prove-install-'));
const clone = join(folder, 'clone');
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(1));

await command(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      npm: { type: 'string', multiple: true, default: NPM },
      node: { type: 'string', multiple: true, default: NODE },
      port: { type: 'string', default: '4900' },
    },
  });
  printRow(['npm', 'Node', 'npm ci', 'npm start', 'result']);
  for (const node of values.node) for (const npm of values.npm) await prove(npm, node, values.port);
});

/** Prints one row of the table. */
async function prove(npm: string, node: string, port: string): Promise<void> {
  const row = [npm, node];
  try {
    const env = environmentWith([
      fetchPrograms('npm', npm),
      fetchPrograms(`node-${process.platform}-${process.arch}`, node),
    ]);
    makeClone();
    row.push(await timed(() => install(env)));
    row.push(await timed(() => visit({ ...env, PORT: port }, port)));
    printRow([...row, 'ok']);
  } catch (error) {
    process.exitCode = 1;
    const what = error instanceof Error ? error.message : String(error);
    printRow([...row, ...['-', '-'].slice(row.length - 2), what]);
  }
}

function printRow(cells: string[]): void {
  console.info(cells.map((cell) => cell.padEnd(9)).join(' '));
}

async function timed(run: () => Promise<void>): Promise<string> {
  const began = performance.now();
  await run();
  return `${((performance.now() - began) / 1000).toFixed(0)} s`;
}

/** Fetches one version of a program; gives the folder that has it by name. */
function fetchPrograms(name: string, version: string): string {
  const home = join(folder, `${name}-${version}`);
  execFileSync('npm', ['install', '--silent', '--prefix', home, `${name}@${version}`]);
  return join(home, 'node_modules/.bin');
}

/** This environment, without what the npm and the Node that run this left in it. */
function environmentWith(programs: string[]): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|node_|astro_)/i.test(name));
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const others = path.filter((place) => !place.includes('node_modules'));
  return { ...Object.fromEntries(own), PATH: [...programs, ...others].join(delimiter) };
}

/** Takes the last commit, with a copy of `.env.example` as its settings. */
function makeClone(): void {
  rmSync(clone, { recursive: true, force: true });
  execFileSync('git', ['clone', '--quiet', '.', clone]);
  copyFileSync(join(clone, '.env.example'), join(clone, '.env'));
}

async function install(env: NodeJS.ProcessEnv): Promise<void> {
  const npm = startNpm(['ci', '--prefer-offline'], env);
  const code = await ended(npm.child);
  if (code !== 0) throw new Error(`npm ci ends with ${code}: ${lastWords(npm)}`);
}

/** Starts the site, asks for what a visitor would, and stops it as Ctrl-C does. */
async function visit(env: NodeJS.ProcessEnv, port: string): Promise<void> {
  const npm = startNpm(['start'], env);
  try {
    if (!(await hasSaid(npm, /The site is ready/, LIMIT_MS)))
      throw new Error(`npm start says: ${lastWords(npm)}`);
    for (const path of PATHS) {
      const { status } = await fetch(`http://localhost:${port}${path}`);
      if (status !== 200) throw new Error(`${path} answers ${status}.`);
    }
    signalGroup(npm.child, 'SIGINT');
    await ended(npm.child);
    const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined);
    if (answer) throw new Error('The site still answers after Ctrl-C.');
  } finally {
    signalGroup(npm.child, 'SIGKILL');
  }
}

/** Starts npm as a terminal does: at the head of a group of its own. */
function startNpm(args: string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn('npm', args, { cwd: clone, env, detached: true });
  return follow(child, () => {
    signalGroup(child, 'SIGKILL');
  });
}

/** Tells every process of the group, as a terminal does. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

/** Waits until the program, and all that prints for it, has ended. */
async function ended(child: ChildProcess): Promise<number | string | null> {
  await once(child, 'close', { signal: AbortSignal.timeout(LIMIT_MS) });
  return child.exitCode ?? child.signalCode;
}

function lastWords(started: Started): string {
  return started.output().trim().slice(-500);
}
