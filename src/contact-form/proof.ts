import type { BotSign } from '#contact/sender-check.ts';
import { MAX_GUESSES, honeypot, type Proof } from '#contact/proof.ts';
import { FASTEST_WRITER, SOLVE_LIMIT } from '#contact/terms.ts';
import { progressView, type Told } from './view.ts';

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
  return import('./pow-solve.ts');
}

/**
 * Lets this device do a small piece of work, with its progress and a way to skip it in sight.
 * Gives nothing when it is skipped, fails or takes too long: the letter then leaves unchecked.
 * @param place where the progress is shown meanwhile
 */
export async function proveByComputing(place: HTMLElement, told: Told): Promise<Proof | undefined> {
  const controller = new AbortController();
  const end = () => {
    controller.abort();
  };
  const { view, progress } = progressView(told, MAX_GUESSES, end);
  const timer = setTimeout(end, SOLVE_LIMIT);
  place.append(view);
  try {
    const { solve } = await loadSolver();
    return { work: await solve(controller, () => (progress.value += 1)) };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    view.remove();
  }
}
