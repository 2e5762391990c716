'use strict';

/**
 * Runs a command on the Node that `npm ci` brought along, or on the running one where it brought none:
 * `node commands/launch.cjs <file or tool> [arguments]`. npm before 11 leaves the Node that it brings without a
 * link in `.bin`, so `node` may be any Node; this file runs on any.
 */

const { spawn } = require('child_process');
const { existsSync, readFileSync } = require('fs');
const { delimiter, dirname, join } = require('path');

const packages = join(__dirname, '..', 'node_modules');
const [command = '', ...rest] = process.argv.slice(2);

// Tools look at these before they read a configuration.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

run(nodes(), [scriptOf(command), ...rest]);

/** The Node programs that can run TypeScript as it is, the best one first. */
function nodes() {
  const { platform, arch, execPath, features } = process;
  const [system, program] = platform === 'win32' ? ['win', 'node.exe'] : [platform, 'node'];
  const brought = join(packages, `node-${system}-${arch}`, 'bin', program);
  return [...(existsSync(brought) ? [brought] : []), ...(features.typescript ? [execPath] : [])];
}

/**
 * A file, or what the package of a tool calls its program: on Windows, the links in `.bin` are no scripts.
 * @param {string} name
 */
function scriptOf(name) {
  if (/[./\\]/.test(name)) return name;
  const home = join(packages, name);
  const about = join(home, 'package.json');
  if (!existsSync(about)) stop(`${name} is not installed: run "npm ci" first.`);
  const { bin } = JSON.parse(readFileSync(about, 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[name]);
}

/**
 * Starts the command on the first program; one that is not made for this machine leaves it to the next.
 * @param {string[]} programs
 * @param {string[]} args
 */
function run([node, ...others], args) {
  if (node === undefined) return stop(needed());
  // What the command starts by the name of node, is this one too.
  process.env['PATH'] = [dirname(node), process.env['PATH']].join(delimiter);
  const child = spawn(node, args, { stdio: 'inherit' });
  child.once('error', () => run(others, args));
  child.once('exit', endAs);
  // Ctrl-C reaches the command without help; this process stays to say how it ended.
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function endAs(code, signal) {
  if (signal === null) process.exit(code === null ? 1 : code);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

function needed() {
  return (
    `This needs Node 22.18 or newer, and this is ${process.versions.node}. "npm ci" brings one for Linux and for ` +
    'Windows on x64, but leaves it out without a word when the network fails: run it again, or install Node from ' +
    'https://nodejs.org.'
  );
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
