import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** A program that was started, and what it said so far. */
export interface Started {
  child: ChildProcess;
  output: () => string;
  isRunning: () => boolean;
}

/** Starts one of our programs; it does not outlive this one. */
export function launch(args: string[], env: Record<string, string> = {}): Started {
  let text = '';
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  const reap = () => child.kill('SIGKILL');
  process.once('exit', reap);
  child.once('exit', () => process.off('exit', reap));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return { child, output: () => text, isRunning };
}

/** Waits until a program has said something; false when it ended, or took too long, before. */
export async function hasSaid(started: Started, words: RegExp, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (!words.test(started.output())) {
    if (!started.isRunning() || Date.now() > end) return false;
    await wait(20);
  }
  return true;
}

/** Ends it with SIGKILL, like a power cut. */
export async function kill({ child, isRunning }: Started): Promise<void> {
  if (!isRunning()) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
