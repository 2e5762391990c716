import type { Problem } from './post.ts';
import { alertOf, whyOf, type Told } from './view.ts';

/** Says above the form, and beside each control, why it was not sent. */
export function showTrouble(
  desk: HTMLElement,
  told: Told,
  code: string,
  problems: readonly Problem[],
): void {
  const name = code === 'undelivered' && !navigator.onLine ? 'alert.offline' : `trouble.${code}`;
  const linked = problems.map((problem) => ({
    name: problem.code,
    anchor: `#${mark(desk, told, problem)}`,
  }));
  const alert = alertOf(told, name, linked);
  desk.prepend(alert);
  alert.focus({ preventScroll: true });
  // Its heading first, also where the summary is taller than the window.
  alert.scrollIntoView();
}

/** Takes away what an earlier sending had to say. */
export function clearTrouble(desk: HTMLElement): void {
  desk.querySelector('[role="alert"]')?.remove();
  for (const place of desk.querySelectorAll('[data-why]')) place.replaceChildren();
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
  (target.matches('fieldset') ? target.querySelector('input') : target)?.focus();
}

/** Marks the control of a problem, and gives the `id` to go to. */
function mark(desk: HTMLElement, told: Told, { code, field }: Problem): string {
  const place = desk.querySelector(`[data-why="${field}"]`);
  place?.replaceChildren(whyOf(told, code));
  place?.closest('[data-field]')?.classList.add('wrong');
  const control = place?.parentElement?.querySelector(':scope > [aria-invalid]');
  control?.setAttribute('aria-invalid', 'true');
  return control?.id ?? place?.parentElement?.id ?? '';
}
