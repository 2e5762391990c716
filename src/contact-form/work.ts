import { PROVED_AHEAD, SOLVE_LIMIT } from '#contact/terms.ts';
import { pieceIn } from '#text/piece-in.ts';
import { fetchChecked } from './later.ts';
import type { Proving } from './sealed-post.ts';

/** A small piece of work for one letter: the device does it while somebody still writes, or waits. */
export interface Work {
  /** Nothing when the work was skipped, failed or took too long: the letter then leaves unchecked. */
  proof: Promise<Proving>;
  /** Whether the site will still take what it proves. */
  isUsable: () => boolean;
  /** Ends it early, unless it is done. */
  end: (reason?: 'stopped') => void;
  /** Shows from now on how far it is. */
  showIn: (progress: HTMLProgressElement | null) => void;
}

/** Begins a piece of work. */
export function newWork(): Work {
  const controller = new AbortController();
  const { signal } = controller;
  const begun = Date.now();
  let hasFailed = false;
  let guesses = 0;
  let most = 1;
  let shown: HTMLProgressElement | null = null;

  function show(): void {
    if (!shown) return;
    shown.max = most;
    shown.value = guesses;
  }

  async function solved(): Promise<Proving> {
    try {
      const { solve } = await loadSolver();
      const work = await solve(controller, (count) => {
        most = count;
        guesses += 1;
        show();
      });
      return { work };
    } catch {
      hasFailed = true;
      return undefined;
    }
  }

  // Also when what it needs is still on its way, and may never come.
  const ended = new Promise<Proving>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(signal.reason === 'stopped' ? 'stopped' : undefined);
    });
  });

  return {
    proof: Promise.race([solved(), ended]),
    isUsable: () => !hasFailed && Date.now() - begun < PROVED_AHEAD,
    end: (reason) => {
      controller.abort(reason);
    },
    showIn: (progress) => {
      shown = progress;
      show();
    },
  };
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
): Promise<Proving> {
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
    work.end('stopped');
  });
  const proof = await work.proof;
  clearTimeout(timer);
  view?.remove();
  return proof;
}

function loadSolver(): Promise<typeof import('./pow-solve.ts')> {
  fetchChecked('pow-solve');
  return import('./pow-solve.ts');
}
