import { readdir } from 'node:fs/promises';
import type { Config } from '@netlify/functions';
import { Cron } from 'croner';

/** A function of `netlify/functions`, as the host would call it. */
export interface LocalFunction {
  name: string;
  config: Config;
  call: (request: Request) => Promise<Response>;
}

/** Hears what a scheduled function told at the end of a run; nothing when the run failed. */
type Heard = (name: string, told: unknown) => void;

/** The functions of this project, called in this process. */
export interface LocalFunctions {
  /** The function at an address, or nothing when there is none. */
  at: (address: string) => LocalFunction | undefined;
  /**
   * Runs scheduled functions whenever their time comes, the frequent ones also now; gives what stops that, once the
   * runs of this moment have ended.
   * @param heard hears of each run
   */
  startSchedules: (heard?: Heard) => () => Promise<void>;
}

/**
 * Loads every function once. The emulator of the host bundles a function again for each request, and
 * takes the bundle away from under another that runs at the same time.
 * @param context name of the deploy context, which the stores of the functions bear
 */
export async function loadFunctions(context = 'local'): Promise<LocalFunctions> {
  const files = (await readdir('netlify/functions')).filter((file) => file.endsWith('.ts'));
  const functions = await Promise.all(files.map((file) => load(file, context)));
  return {
    at: (address) => {
      const path = address.replace(/(.)\/$/, '$1');
      return functions.find(({ config }) => config.path === path);
    },
    startSchedules: (heard = () => undefined) => {
      const runs = new Set<Promise<void>>();
      const jobs = functions.flatMap((one) => schedule(one, runs, heard));
      return async () => {
        for (const job of jobs) job.stop();
        await Promise.all(runs);
      };
    },
  };
}

async function load(file: string, contextName: string): Promise<LocalFunction> {
  const context = { deploy: { context: contextName, id: '0', published: false } };
  const { default: handle, config } = (await import(`#netlify/functions/${file}`)) as {
    default: (request: Request, given: typeof context) => Promise<Response>;
    config: Config;
  };
  return {
    name: file.replace(/\.ts$/, ''),
    config,
    call: (request) => handle(request, context),
  };
}

function schedule(called: LocalFunction, runs: Set<Promise<void>>, heard: Heard): Cron[] {
  const { name, config } = called;
  if (config.schedule === undefined) return [];
  const run = async () => {
    const running = runOnce(called, heard);
    runs.add(running);
    await running.finally(() => runs.delete(running));
  };
  // What runs every few minutes catches up with what an earlier server left; tests ask for others by name.
  if (config.schedule.startsWith('*/') || process.env['RUN_AT_START'] === name) void run();
  return [new Cron(config.schedule, { timezone: 'UTC', protect: true }, run)];
}

async function runOnce({ name, call }: LocalFunction, heard: Heard): Promise<void> {
  const request = new Request(`http://localhost/${name}`, { method: 'POST', body: '{}' });
  const told = await call(request)
    .then(toldIn)
    .catch(() => undefined);
  if (told === undefined)
    console.error(`The scheduled function ${name} failed; it runs again later.`);
  heard(name, told);
}

/** @throws when it says that it failed, or nothing that can be read */
async function toldIn(answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`A run ended with ${answer.status}.`);
  return answer.json();
}
