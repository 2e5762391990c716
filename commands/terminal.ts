import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

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
  return new Error('There is no passphrase: type one, or give each on a line of the input.');
}

/**
 * Text of a stranger, for a terminal: what would act on it instead of being read (control and formatting signs,
 * bidi, line separators) is written out, as `\u{1b}`. New lines stay.
 */
export function visible(text: string): string {
  return text.replaceAll(ACTING, (sign) =>
    sign === '\n' ? sign : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** The same for text that has its place on one line, so that it cannot write the next. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '\\u{a}');
}

/** A value as JSON (RFC 8259) that a terminal can show: the same value, with nothing in it that acts. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(ACTING, (sign) =>
    [...Array(sign.length).keys()]
      .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

const ACTING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

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
    console.error(visible(error instanceof Error ? error.message : String(error)));
    process.exit(1);
  }
}

/** Runs another command before this one; when that fails, it has said why, and this one ends as well. */
export function runFirst(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function loadSettings(): void {
  try {
    process.loadEnvFile();
  } catch {
    // No .env: every setting has a default.
  }
}
