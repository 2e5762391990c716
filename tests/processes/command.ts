import { execFile } from 'node:child_process';

/** What a command said, and how it ended. */
export interface Said {
  code: number;
  out: string;
  err: string;
}

/** Runs one of our commands with a line of input. */
export function runCommand(path: string, args: string[], input = ''): Promise<Said> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [path, ...args], (error, out, err) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, out, err });
    });
    child.stdin?.end(`${input}\n`);
  });
}
