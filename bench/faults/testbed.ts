import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { WEBHOOK_SECRET } from '#tests/builders/mail-event.ts';
import { fates, type Accepted, type Events, type ResponseMode } from './response-modes.ts';
import type { State } from './mail-states.ts';
import type { StoreMode } from './store-modes.ts';
import { kill, hasSaid, launch, type Started } from '#tests/processes/program.ts';

/** The real server, with a mail service and a store that can be made to fail. */
export interface Testbed {
  port: number;
  /** Sets the modes from which Resend picks for each request; an empty list refuses connections. */
  setResend: (responseModes: readonly ResponseMode[]) => Promise<void>;
  setStore: (mode: StoreMode) => Promise<void>;
  /** SIGKILL; says nothing when the server was not running. */
  kill: () => Promise<void>;
  /** Starts the server as often as it takes. */
  start: () => Promise<void>;
  /** Waits for the scheduled run at the start; true when the outbox is empty afterwards. */
  hasForwardedAll: () => Promise<boolean>;
  /** Number of times the server ended without being killed. */
  crashes: () => number;
  sealedLetters: () => Promise<number>;
  /** How many of them no mail brought yet. */
  unmailedLetters: () => Promise<number>;
  acceptedMails: () => Promise<Accepted[]>;
  mailEvents: () => Promise<Events>;
  /** Lets the mail service tell of every mail once more, as it does until it is heard. */
  tellAgain: () => Promise<void>;
  /** What became of each mail, by its key. */
  fates: () => Promise<Record<string, string>>;
  /** How far the site says that each letter came. */
  states: () => Promise<State[]>;
  stop: () => Promise<void>;
}

/** Starts the fakes, in processes of their own, and prepares the server: ports from `port` on. */
export async function createTestbed(port: number, seed: number): Promise<Testbed> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  const resend = await startFake('resend', [port + 1, port + 2, port, seed]);
  const hcaptcha = await startFake('hcaptcha', [port + 3, seed]);
  const { setFates, ...mails } = mailServiceAt(port + 2);
  await setFates(fates);
  const store = await createStore(folder);
  const env = settingsFor(port, folder);
  const { server, ...running } = serverWith(env);
  return {
    port,
    ...mails,
    ...running,
    setStore: async (mode) => {
      await writeFile(env.FAULTY_STORE_FILE, mode);
      await store.point(mode === 'fails' ? 'fails' : 'works');
    },
    sealedLetters: () => store.count((one) => one.size > 0 && one.canBeOpened),
    unmailedLetters: () => store.count((one) => !one.isMailed),
    states: () => store.all(),
    stop: async () => {
      for (const one of [server(), resend, hcaptcha]) if (one) await kill(one);
      await rm(folder, { recursive: true });
    },
  };
}

type MailService = Pick<
  Testbed,
  'setResend' | 'acceptedMails' | 'mailEvents' | 'tellAgain' | 'fates'
> & { setFates: (possible: readonly string[]) => Promise<void> };

/** The fake of Resend, by its control port. */
function mailServiceAt(port: number): MailService {
  const control = `http://127.0.0.1:${port}`;
  const put = async (path: string, body = '') => {
    await fetch(control + path, { method: 'PUT', body });
  };
  const get = async (path: string): Promise<unknown> => (await fetch(control + path)).json();
  return {
    setResend: (responseModes) => put('', JSON.stringify(responseModes)),
    setFates: (possible) => put('/fate', possible.join(' ')),
    tellAgain: () => put('/tell'),
    acceptedMails: async () => (await get('')) as Accepted[],
    mailEvents: async () => (await get('/events')) as Events,
    fates: async () => (await get('/fates')) as Record<string, string>,
  };
}

type ServerProcess = Pick<Testbed, 'start' | 'kill' | 'hasForwardedAll' | 'crashes'> & {
  server: () => Started | undefined;
};

/** The real server, with these settings, which is killed and started again and again. */
function serverWith(env: Record<string, string>): ServerProcess {
  let server: Started | undefined;
  let crashes = 0;

  async function start(): Promise<void> {
    for (let attempt = 0; attempt < 60; attempt++) {
      const started = launch([...preloaded, 'commands/serve.ts'], env);
      server = started;
      if (await hasSaid(started, /is ready/, 20_000)) {
        started.child.once('exit', (_, signal) => (crashes += signal === 'SIGKILL' ? 0 : 1));
        return;
      }
      await kill(started);
      await wait(200);
    }
    throw new Error(`The server does not start: ${server?.output() ?? ''}`);
  }

  return {
    server: () => server,
    start,
    kill: async () => {
      if (server) await kill(server);
    },
    hasForwardedAll: async () =>
      server !== undefined && (await hasSaid(server, /kept letters: \d+ further, 0 f/, 20_000)),
    crashes: () => crashes,
  };
}

const preloaded = [
  ...['--import', './bench/faults/redirect-hcaptcha.ts'],
  ...['--import', './bench/faults/disturb-store.ts'],
];

async function startFake(name: string, args: number[]): Promise<Started> {
  const started = launch([`bench/faults/fake-${name}.ts`, ...args.map(String)]);
  if (await hasSaid(started, /^ready$/m, 20_000)) return started;
  throw new Error(`The fake of ${name} does not start: ${started.output()}`);
}

function settingsFor(port: number, folder: string) {
  return {
    FAULTY_STORE_FILE: join(folder, 'store-mode'),
    PORT: String(port),
    URL: `http://localhost:${port}`,
    RESEND_API_KEY: 're_x',
    RESEND_BASE_URL: `http://127.0.0.1:${port + 1}`,
    RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
    HCAPTCHA_SITEKEY: 'bench',
    HCAPTCHA_SECRET: 'bench',
    FAKE_HCAPTCHA_PORT: String(port + 3),
    MAIL_FROM: 'site@zone.example',
    MAIL_TO: 'dienst@zone.example',
    STORE_DIR: join(folder, 'store'),
    FORWARD_AFTER_SECONDS: '0',
    FORWARD_PAUSE_MS: '0',
    FORWARD_WAIT_SECONDS: '0',
    UNCHECKED_PER_HOUR: '100000',
    CHECKED_PER_HOUR: '100000',
  };
}

interface StoredLetter extends State {
  /** Of its ciphertext, in bytes. */
  size: number;
  /** Or its mail came back, so that it waits for the next. */
  isMailed: boolean;
  /** False when the local store lost what it keeps beside a letter: it writes the two in two steps. */
  canBeOpened: boolean;
}

interface Store {
  point: (state: 'works' | 'fails') => Promise<void>;
  /** Counts letters, by what lies under their number. */
  count: (isCounted: (letter: StoredLetter) => boolean) => Promise<number>;
  all: () => Promise<StoredLetter[]>;
}

/** A link to a folder or, in one step, to a file: then nothing can be read, written or listed. */
async function createStore(folder: string): Promise<Store> {
  const targets = { works: join(folder, 'letters'), fails: join(folder, 'a-file') };
  await mkdir(targets.works);
  await writeFile(targets.fails, '');
  const point = async (state: 'works' | 'fails') => {
    await symlink(targets[state], join(folder, 'next'));
    await rename(join(folder, 'next'), join(folder, 'store'));
  };
  await point('works');
  const all = async () => {
    const entries = await readdir(targets.works, { recursive: true, withFileTypes: true });
    const files = entries.filter((one) => one.isFile() && isLetterFile(one.parentPath, one.name));
    return Promise.all(files.map((one) => storedIn(join(one.parentPath, one.name))));
  };
  const count = async (isCounted: (letter: StoredLetter) => boolean) =>
    (await all()).filter(isCounted).length;
  return { point, count, all };
}

async function storedIn(file: string): Promise<StoredLetter> {
  const metadata = file.replace('/entries/', '/metadata/');
  const text = await readFile(metadata, 'utf8').catch(() => '');
  return {
    size: (await stat(file)).size,
    isMailed: text.includes('mailedAt') || text.includes('"returned"'),
    receipt: basename(file),
    isDelivered: text.includes('deliveredAt'),
    hasReturned: text.includes('"returned"'),
    canBeOpened: text.includes('"tokenHash":"'),
  };
}

// Names that start with a full stop are what a killed server had not finished writing.
function isLetterFile(parent: string, name: string): boolean {
  return /\/entries\/[^/]+\/[^/]*letters-[^/]*$/.test(parent) && !name.startsWith('.');
}
