import type { BotSign } from '#contact/sender-check.ts';
import { honeypot, type Proof } from '#contact/proof.ts';
import { FASTEST_WRITER, SOLVE_LIMIT } from '#contact/terms.ts';
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

/** Loads the solver, so that it is there when the message is. */
export function loadSolver(): Promise<typeof import('./pow-solve.ts')> {
  fetchChecked('pow-solve');
  return import('./pow-solve.ts');
}

/** The writer wants to change something first. */
export const STOPPED = Symbol('stopped');

/**
 * Lets this device do a small piece of work, with its progress and two ways to end it in sight.
 * Gives nothing when it is skipped, fails or takes too long: the letter then leaves unchecked.
 * @param desk element that has the view of the work
 * @param place where the progress is shown meanwhile
 */
export async function proveByComputing(
  desk: HTMLElement,
  place: HTMLElement,
): Promise<Proof | typeof STOPPED | undefined> {
  const controller = new AbortController();
  const end = () => {
    controller.abort();
  };
  const wasStopped = () => controller.signal.reason === STOPPED;
  const timer = setTimeout(end, SOLVE_LIMIT);
  place.append(...pieceIn(desk, 'work'));
  const view = place.querySelector('.work');
  const progress = place.querySelector('progress');
  view?.querySelector('[data-skip]')?.addEventListener('click', end);
  view?.querySelector('[data-stop]')?.addEventListener('click', () => {
    controller.abort(STOPPED);
  });
  try {
    const { solve } = await loadSolver();
    const work = await solve(controller, (most) => {
      if (!progress) return;
      progress.max = most;
      progress.value += 1;
    });
    return wasStopped() ? STOPPED : { work };
  } catch {
    return wasStopped() ? STOPPED : undefined;
  } finally {
    clearTimeout(timer);
    view?.remove();
  }
}
