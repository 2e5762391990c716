import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

/** The end of a process that its host stops. */
export interface Stop {
  after: number;
  kind: 'freeze' | 'kill';
}

/** A call of a function by the host, with a clock of its own: two machines never agree to the minute. */
export interface Call {
  name: string;
  /** What its clock is off, in milliseconds. */
  skewMs: number;
  /** Requests it made so far, and how many of them, letters apart, were not treated well. */
  asked: number;
  troubled: number;
  /** It is frozen for an hour, or killed, once it made so many requests. */
  stop: Stop | null;
  /** Asleep until this moment; for ever when it was killed. */
  asleepUntil: number;
}

/** Time that only passes when everything that can happen now has happened. */
export interface Clock {
  now: () => number;
  /** Runs work at a moment, for nobody's account. */
  at: (time: number, work: () => void) => void;
  /** Lets everything happen that is due up to a moment. */
  runUntil: (time: number) => Promise<void>;
}

/** The call in whose name code runs. */
export const currentCall = new AsyncLocalStorage<Call>();

const real = {
  Date,
  setTimeout,
  clearTimeout,
  random: Math.random,
  info: console.info,
  error: console.error,
  timeout: AbortSignal.timeout.bind(AbortSignal),
  fetch: globalThis.fetch,
  digest: crypto.subtle.digest.bind(crypto.subtle),
};
const realImmediate = setImmediate;

interface Due {
  time: number;
  turn: number;
  work: () => void;
}

/** Starts a clock at a moment. */
export function aClock(start: number): Clock {
  let now = start;
  let turns = 0;
  const queue: Due[] = [];
  const at = (time: number, work: () => void) => {
    if (time === Infinity) return;
    const due = { time: Math.max(time, now), turn: (turns += 1), work };
    queue.splice(placeOf(due, queue), 0, due);
  };
  async function runUntil(time: number): Promise<void> {
    // The last of the queue is the next.
    for (let next = queue.at(-1); next && next.time <= time; next = queue.at(-1)) {
      queue.pop();
      now = next.time;
      next.work();
      // Every promise that can go on goes on before the next moment: the same seed, the same steps.
      await new Promise((resolve) => realImmediate(resolve));
    }
    now = time;
  }
  return { now: () => now, at, runUntil };
}

/** Resolves after a time. */
export function later(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.at(clock.now() + ms, resolve);
  });
}

function placeOf(due: Due, queue: readonly Due[]): number {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = queue[middle];
    const isLater =
      other !== undefined &&
      (other.time > due.time || (other.time === due.time && other.turn > due.turn));
    [low, high] = isLater ? [middle + 1, high] : [low, middle];
  }
  return low;
}

/** Puts the clock, chance and network of the simulation in the place of the real ones; gives what undoes that. */
export function takeOver(
  clock: Clock,
  random: () => number,
  fetch: typeof globalThis.fetch,
): () => void {
  const now = () => clock.now() + (currentCall.getStore()?.skewMs ?? 0);
  class SimulatedDate extends real.Date {
    constructor(...given: [] | [number | string]) {
      if (given.length === 0) super(now());
      else super(...given);
    }
    static override now = now;
  }
  const timers = timersOn(clock);
  Object.assign(globalThis, { Date: SimulatedDate, fetch, ...timers });
  Math.random = random;
  console.info = console.error = () => undefined;
  // The real one works beside us, for a time that no clock of ours knows.
  crypto.subtle.digest = (_, data) =>
    Promise.resolve(new Uint8Array(createHash('sha256').update(bytesOf(data)).digest()).buffer);
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController();
    timers.setTimeout(() => {
      controller.abort(new DOMException('The time is over.', 'TimeoutError'));
    }, ms);
    return controller.signal;
  };
  return () => {
    const { Date, setTimeout, clearTimeout, fetch } = real;
    Object.assign(globalThis, { Date, setTimeout, clearTimeout, fetch });
    Math.random = real.random;
    Object.assign(console, { info: real.info, error: real.error });
    AbortSignal.timeout = real.timeout;
    crypto.subtle.digest = real.digest;
  };
}

function bytesOf(data: BufferSource): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

function timersOn(clock: Clock) {
  let last = 0;
  const waiting = new Set<number>();
  return {
    setTimeout: (work: () => void, ms = 0) => {
      const id = (last += 1);
      waiting.add(id);
      const call = currentCall.getStore();
      const ring = () => {
        // A frozen process notices its timers when it thaws.
        if (call && call.asleepUntil > clock.now()) clock.at(call.asleepUntil, ring);
        else if (waiting.delete(id)) work();
      };
      clock.at(clock.now() + ms, ring);
      return id;
    },
    clearTimeout: (id: number | undefined) => {
      if (id !== undefined) waiting.delete(id);
    },
  };
}
