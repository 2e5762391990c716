import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A server of one test's own, in its own process. */
export interface Running {
  origin: string;
  /** Everything it printed so far. */
  output: () => string;
  /** As a power cut would. */
  kill: () => Promise<void>;
  /** As Ctrl-C does; resolves with the exit code. */
  interrupt: () => Promise<number | null>;
}

/** Starts `commands/serve.ts` over `dist/` and waits until it is ready and its first scheduled run is over. */
export async function startServer(port: number, env: Record<string, string>): Promise<Running> {
  const { child, output } = launch({ PORT: String(port), ...env });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    }
    return child.exitCode;
  };
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (/ready[^]*kept letters: /.test(output())) resolve();
    });
    child.once('exit', () => {
      reject(new Error(`The server did not start: ${output()}`));
    });
  });
  return {
    origin: `http://localhost:${port}`,
    output,
    kill: async () => {
      await end('SIGKILL');
    },
    interrupt: () => end('SIGINT'),
  };
}

/** Starts the server and waits until it gives up: its exit code and what it said. */
export async function failToStart(
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(env);
  await once(child, 'exit');
  return { code: child.exitCode, output: output() };
}

function launch(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  let text = '';
  const child = spawn(process.execPath, ['commands/serve.ts'], {
    env: { ...process.env, UNCHECKED_PER_HOUR: '10000', ...env },
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  // A test that fails does not leave its server behind.
  const reap = () => child.kill('SIGKILL');
  process.once('exit', reap);
  child.once('exit', () => process.off('exit', reap));
  return { child, output: () => text };
}
