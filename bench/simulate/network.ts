import type { Chance } from '#tests/builders/chance.ts';
import { currentCall, type Call, type Clock } from './clock.ts';

/** A request that a function made. */
export interface Asked {
  method: string;
  url: URL;
  headers: Headers;
  body: string;
}

/** An answer of a service. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** What becomes of one request: whether and when the service does it, and what the function hears of it. */
export interface Treatment {
  /** Until the service acts, from now. `null`: it never does. */
  actsAfterMs: number | null;
  /** Until the function hears, from now. */
  hearsAfterMs: number;
  /** `own`: what the service says. `cut`: the connection breaks. */
  hears: 'own' | 'cut' | Answer;
  /** The service reads what stood there some time ago. */
  isStale?: boolean;
}

/** A service of the world: what it does with a request, and how it is treated at that moment. */
export interface Service {
  treat: (asked: Asked, call: Call | undefined) => Treatment;
  act: (asked: Asked, isStale: boolean, call: Call | undefined) => Answer;
}

/** Hears of everything that happened, in order. */
export type Witness = (line: string) => void;

/** A `fetch` that leads to simulated services, by host name. */
export function networkOf(
  services: Readonly<Record<string, Service>>,
  clock: Clock,
  witness: Witness,
): typeof globalThis.fetch {
  return (input, init) => {
    const call = currentCall.getStore();
    const asked = read(input, init);
    const service = services[asked.url.hostname];
    if (!service) return Promise.reject(new Error(`Nobody simulates ${asked.url.hostname}.`));
    return new Promise((resolve, reject) => {
      const { signal } = init ?? {};
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
      serve(asked, { service, call, clock, witness }, (answer) => {
        if (answer === 'cut') reject(new TypeError('fetch failed'));
        else resolve(responseOf(answer));
      });
    });
  };
}

interface Line {
  service: Service;
  call: Call | undefined;
  clock: Clock;
  witness: Witness;
}

function serve(asked: Asked, line: Line, hear: (answer: Answer | 'cut') => void): void {
  const { service, call, clock, witness } = line;
  const start = clock.now();
  const { actsAfterMs, hearsAfterMs, hears, isStale = false } = service.treat(asked, call);
  const what = `${call?.name ?? 'nobody'}: ${asked.method} ${asked.url.hostname}${asked.url.pathname}`;
  let said: Answer | 'cut' = 'cut';
  if (actsAfterMs !== null)
    clock.at(start + actsAfterMs, () => {
      said = service.act(asked, isStale, call);
      witness(`${what} is done: ${said.status}${isStale ? ' (stale)' : ''}`);
    });
  if (call) stopIfMeant(call, start + hearsAfterMs);
  const tell = () => {
    if (call && call.asleepUntil > clock.now()) {
      clock.at(call.asleepUntil, tell);
      return;
    }
    const answer = hears === 'own' ? said : hears;
    witness(`${what} → ${answer === 'cut' ? 'cut' : answer.status}`);
    hear(answer);
  };
  clock.at(start + hearsAfterMs, tell);
}

const AN_HOUR = 3_600_000;

// Frozen or killed between a request and its answer: whatever it asked for happens all the same.
function stopIfMeant(call: Call, time: number): void {
  call.asked += 1;
  if (call.asked === call.stop?.after)
    call.asleepUntil = call.stop.kind === 'kill' ? Infinity : time + AN_HOUR;
}

function read(input: string | URL | Request, init: RequestInit = {}): Asked {
  return {
    method: (init.method ?? 'GET').toUpperCase(),
    url: new URL(input instanceof Request ? input.url : input),
    headers: new Headers(init.headers),
    body: typeof init.body === 'string' ? init.body : '',
  };
}

function responseOf({ status, headers = {}, body = '' }: Answer): Response {
  return new Response([204, 304].includes(status) ? null : body, { status, headers });
}

/** How a service is treated: each way real ones have. */
export const moods = {
  well: (chance: Chance): Treatment => own(chance.between(20, 300)),
  slow: (chance: Chance): Treatment => own(chance.between(1000, 9000)),
  /** Says no in one of the ways in which stores and mail services do, and does nothing. */
  refuses: (chance: Chance): Treatment => ({
    actsAfterMs: null,
    hearsAfterMs: chance.between(20, 300),
    hears: {
      status: chance.pick([400, 401, 403, 404, 405, 409, 413, 423, 429, 451, 500, 502, 503]),
      body: chance.pick(['{}', '<html>', '']),
    },
  }),
  /** Says 403 to everything, and does nothing. */
  forbids: (chance: Chance): Treatment => ({
    actsAfterMs: null,
    hearsAfterMs: chance.between(20, 300),
    hears: { status: 403 },
  }),
  /** Breaks off before anything is done. */
  cuts: (chance: Chance): Treatment => ({
    actsAfterMs: null,
    hearsAfterMs: chance.between(20, 300),
    hears: 'cut',
  }),
  /** Does it, and the answer is lost. */
  losesAnswers: (chance: Chance): Treatment => ({
    actsAfterMs: 10,
    hearsAfterMs: chance.between(20, 300),
    hears: 'cut',
  }),
  /** Does it when nobody waits any more, or after it said no. */
  isLate: (chance: Chance): Treatment => ({
    actsAfterMs: chance.between(6000, 90_000),
    hearsAfterMs: chance.pick([100, 8000]),
    hears: chance.pick([{ status: 503 }, { status: 403 }, 'cut']),
  }),
  /** Answers a read with what stood there a moment ago. */
  isStale: (chance: Chance): Treatment => ({ ...own(chance.between(20, 300)), isStale: true }),
} as const;

/** A way in which a service can be treated. */
export type Mood = keyof typeof moods;

function own(ms: number): Treatment {
  return { actsAfterMs: ms / 2, hearsAfterMs: ms, hears: 'own' };
}
