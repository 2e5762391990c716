import type { BotSign } from '#contact/sender-check.ts';
import { honeypot, type Proof } from '#contact/proof.ts';
import { FASTEST_WRITER, PROVED_AHEAD, SOLVE_LIMIT } from '#contact/terms.ts';
import { pieceIn } from '#text/piece-in.ts';
import { fetchChecked } from './later.ts';

/**
 * What looks as if a program wrote: it filled in what people do not see, or it was too fast.
 * @param sentAfter milliseconds since the page was asked for
 */
export function botSignsIn(form: FormData, sentAfter: number): BotSign[] {
  const odd: BotSign[] = [];
  if (form.get(honeypot) !== '') odd.push('trap');
  if (sentAfter < FASTEST_WRITER) odd.push('fast');
  return odd;
}

/** Loads the solver, so that it is there when the work is. */
export function loadSolver(): Promise<typeof import('./pow-solve.ts')> {
  fetchChecked('pow-solve');
  return import('./pow-solve.ts');
}

/** The writer wants to change something first. */
export const STOPPED = Symbol('stopped');

/** A small piece of work for one letter: the device does it while somebody still writes, or waits. */
export class Work {
  /** Nothing when the work was skipped, failed or took too long: the letter then leaves unchecked. */
  readonly proof: Promise<Proof | typeof STOPPED | undefined>;
  #controller = new AbortController();
  #begun = Date.now();
  #hasFailed = false;
  #guesses = 0;
  #most = 1;
  #progress: HTMLProgressElement | null = null;

  constructor() {
    this.proof = Promise.race([this.#solve(), this.#ended()]);
  }

  /** Whether the site will still take what it proves. */
  get isUsable(): boolean {
    return !this.#hasFailed && Date.now() - this.#begun < PROVED_AHEAD;
  }

  /** Ends it early, unless it is done. */
  end(reason?: typeof STOPPED): void {
    this.#controller.abort(reason);
  }

  /** Shows from now on how far it is. */
  showIn(progress: HTMLProgressElement | null): void {
    this.#progress = progress;
    this.#show();
  }

  async #solve(): Promise<Proof | undefined> {
    try {
      const { solve } = await loadSolver();
      const work = await solve(this.#controller, (most) => {
        this.#most = most;
        this.#guesses += 1;
        this.#show();
      });
      return { work };
    } catch {
      this.#hasFailed = true;
      return undefined;
    }
  }

  /** Also when what it needs is still on its way, and may never come. */
  #ended(): Promise<typeof STOPPED | undefined> {
    const { signal } = this.#controller;
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        resolve(signal.reason === STOPPED ? STOPPED : undefined);
      });
    });
  }

  #show(): void {
    if (!this.#progress) return;
    this.#progress.max = this.#most;
    this.#progress.value = this.#guesses;
  }
}

/**
 * Waits for a piece of work, with its progress and two ways to end it in sight.
 * @param desk element that has the view of the work
 * @param place where the progress is shown meanwhile
 */
export async function waitForProof(
  work: Work,
  desk: HTMLElement,
  place: HTMLElement,
): Promise<Proof | typeof STOPPED | undefined> {
  const timer = setTimeout(() => {
    work.end();
  }, SOLVE_LIMIT);
  place.append(...pieceIn(desk, 'work'));
  const view = place.querySelector('.work');
  work.showIn(place.querySelector('progress'));
  view?.querySelector('[data-skip]')?.addEventListener('click', () => {
    work.end();
  });
  view?.querySelector('[data-stop]')?.addEventListener('click', () => {
    work.end(STOPPED);
  });
  const proof = await work.proof;
  clearTimeout(timer);
  view?.remove();
  return proof;
}
