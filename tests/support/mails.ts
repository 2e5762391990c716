import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMONSTRATION_PASSPHRASE } from './contact.ts';

/** The mails in a folder, by name. */
export async function mailsIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
}

/** What a command said, and how it ended. */
export interface Said {
  code: number;
  out: string;
  err: string;
}

/** Opens a mail or letter as staff do on the command line. */
export async function openWithCommand(
  file: string,
  { key = 'a', passphrase = DEMONSTRATION_PASSPHRASE, json = true } = {},
): Promise<Said> {
  const keyFile = key.length === 1 ? `keys/demonstration-${key}.key.age` : key;
  return runScript(
    'commands/open.ts',
    [file, '--key', keyFile, ...(json ? ['--json'] : [])],
    passphrase,
  );
}

/** The message in the mail with that number, opened. */
export async function messageIn(folder: string, receipt: string): Promise<unknown> {
  const { out, err } = await openWithCommand(join(folder, `${receipt}.eml`));
  if (err !== '') throw new Error(err);
  return JSON.parse(out);
}

/** Runs one of our commands with a line of input. */
export function runScript(script: string, args: string[], input: string): Promise<Said> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], (error, out, err) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, out, err });
    });
    child.stdin?.end(`${input}\n`);
  });
}
