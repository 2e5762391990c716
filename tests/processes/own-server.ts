import { once } from 'node:events';
import { hasSaid, kill, launch, type Started } from './program.ts';

/** Time for a server to get ready on a busy machine; a test gives up earlier by itself. */
const LIMIT_MS = 120_000;

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
  const server = serve({ PORT: String(port), ...env });
  if (!(await hasSaid(server, /ready[^]*kept letters: /, LIMIT_MS)))
    throw new Error(`The server did not start: ${server.output()}`);
  return {
    origin: `http://localhost:${port}`,
    output: server.output,
    kill: async () => {
      await kill(server);
    },
    interrupt: () => kill(server, 'SIGINT'),
  };
}

/** Starts the server and waits until it gives up: its exit code and what it said. */
export async function failToStart(
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = serve(env);
  await once(child, 'exit');
  return { code: child.exitCode, output: output() };
}

function serve(env: Record<string, string>): Started {
  return launch(['commands/serve.ts'], { UNCHECKED_PER_HOUR: '10000', ...env });
}
