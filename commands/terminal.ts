import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { visible } from '#lib/visible.ts';

/**
 * Asks for a secret on the terminal without showing it; reads the next line of the input where no person sits at it.
 * @throws when there is nothing to read
 */
export async function askSecret(question: string): Promise<string> {
  return process.stdin.isTTY ? askPerson(question) : nextLine();
}

async function askPerson(question: string): Promise<string> {
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  // Only now: what is typed before is shown by the terminal itself.
  process.stderr.write(question);
  try {
    for await (const line of terminal) return line;
    throw nothingToRead();
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

let lines: AsyncIterator<string> | undefined;

// One reader for all questions: a second would miss the lines that came along with the first.
async function nextLine(): Promise<string> {
  lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  process.stdin.resume();
  const next = await lines.next();
  // An input that stays open must not keep the command alive.
  process.stdin.pause();
  if (next.done === true) throw nothingToRead();
  return next.value;
}

function nothingToRead(): Error {
  return new Error('Er is geen wachtzin. Typ er een, of geef ze elk op een lijn van de invoer.');
}

/**
 * Runs a command with the settings of `.env`; whatever stops it is said in one sentence, with exit code 1.
 * With `--help` it only says how to use it.
 */
export async function command(usage: string, run: () => void | Promise<void>): Promise<void> {
  if (process.argv.includes('--help')) {
    console.info(usage);
    return;
  }
  loadSettings();
  try {
    await run();
  } catch (error) {
    // The name of a file can come from a stranger too.
    console.error(visible(sentenceOf(error, usage)));
    process.exit(1);
  }
}

/** Of an option that is wrong Node speaks English: how to use the command stands in the language of who types it. */
function sentenceOf(error: unknown, usage: string): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error) || !String(error.code).startsWith('ERR_PARSE_ARGS_')) return error.message;
  const [, option = ''] = /'([^']*)'/.exec(error.message) ?? [];
  return `${option}?\n\n${usage}`;
}

/** Runs another command before this one; when that fails, it has said why, and this one ends as well. */
export function runFirst(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Stops once, however often it is asked: a terminal and the launcher may both ask. */
export function onStop(stop: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void (stopping ??= stop().finally(() => process.exit(0))));
}

function loadSettings(): void {
  try {
    process.loadEnvFile();
  } catch {
    // No .env: every setting has a default.
  }
}
