import { summaryOf } from '#contact/summary.ts';
import { pieceIn } from '#text/piece-in.ts';
import { entitle } from './tab.ts';

/** The number and the code with which a sender can follow a letter. */
export interface Followable {
  number: string;
  code: string;
}

/**
 * Says above the form, and beside each control, why it was not sent.
 * @param problems by their codes
 * @param followable of a letter that may be there
 */
export function showTrouble(
  desk: HTMLElement,
  code: string,
  problems: readonly string[],
  followable: Followable | undefined,
): void {
  const said = [`trouble.${code}`, ...problems.map((problem) => `problem.${problem}`)];
  if (code === 'unsure') said.push('unsure.once');
  if (followable) said.push('unsure.look');
  const values = Object.fromEntries(said.map((condition) => [condition, true]));
  const summary = summaryOf(code, problems);
  entitle(desk, 'titleTrouble');
  desk.prepend(...pieceIn(desk, 'troubles', { ...values, ...summary, ...followable }));
  const alert = desk.querySelector<HTMLElement>('.alert');
  for (const link of alert?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])
    mark(desk, link);
  alert?.focus({ preventScroll: true });
  // Its heading first, also where the summary is taller than the window.
  alert?.scrollIntoView();
}

/** Takes away what an earlier sending had to say. */
export function clearTrouble(desk: HTMLElement): void {
  desk.querySelector('.alert')?.remove();
  for (const place of desk.querySelectorAll('[id$="-fout"]')) place.replaceChildren();
  for (const part of desk.querySelectorAll('.wrong')) part.classList.remove('wrong');
  for (const control of desk.querySelectorAll('[aria-invalid]'))
    control.setAttribute('aria-invalid', 'false');
}

/** Follows a link of the alert to the control itself, without a step in the address. */
export function followToControl(desk: HTMLElement, event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const target = link && desk.querySelector<HTMLElement>(link.getAttribute('href') ?? '');
  if (!target) return;
  event.preventDefault();
  const fold = target.closest('details');
  if (fold) fold.open = true;
  (target.matches('fieldset') ? target.querySelector('input') : target)?.focus();
}

/** Says beside a control what the summary says about it. */
function mark(desk: HTMLElement, { hash, textContent }: HTMLAnchorElement): void {
  const control = desk.querySelector(hash);
  const mistake = pieceIn(desk, 'mistake', { mistake: textContent });
  desk.querySelector(`${hash}-fout`)?.replaceChildren(...mistake);
  control?.closest('.field')?.classList.add('wrong');
  if (control?.hasAttribute('aria-invalid')) control.setAttribute('aria-invalid', 'true');
}
