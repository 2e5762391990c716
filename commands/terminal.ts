import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/**
 * Asks for a secret on the terminal without showing it; reads one line where no person sits at it.
 * @throws when there is nothing to read
 */
export async function askSecret(question: string): Promise<string> {
  const isPerson = process.stdin.isTTY;
  if (isPerson) process.stderr.write(question);
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: isPerson });
  try {
    for await (const line of terminal) return line;
    throw new Error('There is no passphrase: type one, or give it as the first line of the input.');
  } finally {
    terminal.close();
    if (isPerson) process.stderr.write('\n');
  }
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
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

/** Runs another command before this one; when that fails, it has said why, and this one ends as well. */
export function runFirst(script: string): void {
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function loadSettings(): void {
  try {
    process.loadEnvFile();
  } catch {
    // No .env: every setting has a default.
  }
}
