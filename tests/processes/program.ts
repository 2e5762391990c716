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
  return follow(spawn(process.execPath, args, { env: { ...process.env, ...env } }));
}

/** Keeps what a program says, and ends it with this one, in its own way when it has one. */
export function follow(
  child: ChildProcess,
  reap: () => void = () => child.kill('SIGKILL'),
): Started {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
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

/** Ends it, like a power cut unless another signal is given; resolves with its exit code. */
export async function kill(
  { child, isRunning }: Started,
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<number | null> {
  if (isRunning()) {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}
