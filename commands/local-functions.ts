import { readdir } from 'node:fs/promises';
import type { Config } from '@netlify/functions';
import { Cron } from 'croner';

/** A function of `netlify/functions`, as the host would call it. */
interface LocalFunction {
  name: string;
  config: Config;
  call: (request: Request) => Promise<Response>;
}

/** The functions of this project, called in this process. */
export interface LocalFunctions {
  /** The answer of the function at an address, or nothing when there is none. */
  answer: (request: Request) => Promise<Response> | undefined;
  /** Runs scheduled functions whenever their time comes, the frequent ones also now; gives what stops that. */
  startSchedules: () => () => void;
}

/** Deploy context that the host passes to a function. */
const CONTEXT = { deploy: { context: 'local', id: '0', published: false } };

/**
 * Loads every function once. The emulator of the host bundles a function again for each request, and
 * takes the bundle away from under another that runs at the same time.
 */
export async function loadFunctions(): Promise<LocalFunctions> {
  const files = (await readdir('netlify/functions')).filter((file) => file.endsWith('.ts'));
  const functions = await Promise.all(files.map(load));
  return {
    answer: (request) => {
      const path = new URL(request.url).pathname.replace(/(.)\/$/, '$1');
      return functions.find(({ config }) => config.path === path)?.call(request);
    },
    startSchedules: () => {
      const jobs = functions.flatMap(schedule);
      return () => {
        for (const job of jobs) job.stop();
      };
    },
  };
}

async function load(file: string): Promise<LocalFunction> {
  const { default: handle, config } = (await import(`#netlify/functions/${file}`)) as {
    default: (request: Request, context: typeof CONTEXT) => Promise<Response>;
    config: Config;
  };
  return {
    name: file.replace(/\.ts$/, ''),
    config,
    call: (request) => handle(request, CONTEXT),
  };
}

function schedule({ name, config, call }: LocalFunction): Cron[] {
  if (config.schedule === undefined) return [];
  const run = async () => {
    const request = new Request(`http://localhost/${name}`, { method: 'POST', body: '{}' });
    const answer = await call(request).catch(() => undefined);
    if (!answer?.ok) console.error(`The scheduled function ${name} failed; it runs again later.`);
  };
  // What runs every few minutes catches up with what an earlier server left; tests ask for others by name.
  if (config.schedule.startsWith('*/') || process.env['RUN_AT_START'] === name) void run();
  return [new Cron(config.schedule, { timezone: 'UTC', protect: true }, run)];
}
