import { BOX_LIFE } from '#answer/box.ts';
import { dayInWords } from '#lib/day-in-words.ts';
import type { PieceValues } from '#lib/piece.ts';
import { visible } from '#lib/visible.ts';
import { elementIn } from '#text/element-in.ts';
import { pieceIn } from '#text/piece-in.ts';
import type { NamedAnswer } from './reading.ts';

/** What was found in a box: what the writer's own device put in first, and what persons answered. */
export interface Found {
  kept: NamedAnswer;
  answers: NamedAnswer[];
  /** What the page says of it. */
  values: PieceValues;
}

/** What a device says by itself: no answer of a person. */
const SIGNS: readonly string[] = ['kept', 'opened'];

/** Sorts what opened; `null` when there is no box of these words. */
export function foundIn(all: readonly NamedAnswer[]): Found | null {
  const genuine = all.filter(({ isGenuine }) => isGenuine);
  const kept = genuine.find(({ kind }) => kind === 'kept');
  if (!kept) return null;
  const opened = genuine.find(({ kind }) => kind !== 'kept');
  const answers = genuine.filter(({ kind }) => !SIGNS.includes(kind));
  const last = Math.max(...[kept, ...answers].map(({ day }) => Date.parse(day)));
  const values = {
    receipt: kept.receipt,
    kept: dayInWords(kept.day),
    ...(opened ? { isOpened: true, opened: dayInWords(opened.day) } : { notOpened: true }),
    [answers.length > 0 ? 'some' : 'none']: true,
    ...(kept.text === '' ? {} : { hasAgain: true, again: dayInWords(kept.text) }),
    forged: genuine.length < all.length,
    least: dayInWords(new Date(last + BOX_LIFE).toISOString().slice(0, 10)),
  };
  return { kept, answers, values };
}

/** Shows it, and gives the first answer the focus. @param desk element that has the texts, and the place */
export function showFound(desk: HTMLElement, { values, answers }: Found): void {
  const place = elementIn(desk, '[data-found]', HTMLElement);
  place.replaceChildren(...pieceIn(desk, 'found', values));
  place
    .querySelector('[data-answers]')
    ?.append(...answers.flatMap((answer) => nodesOf(desk, answer)));
  const heading = elementIn(place, 'h2', HTMLElement);
  heading.scrollIntoView();
  heading.tabIndex = -1;
  (place.querySelector('h3') ?? heading).focus();
}

/** The answers that are shown, each with the name by which it is wiped. */
export function shownIn(desk: HTMLElement): { name: string; element: HTMLElement }[] {
  return [...desk.querySelectorAll<HTMLElement>('[data-answers] > [data-name]')].map((element) => ({
    name: element.dataset['name'] ?? '',
    element,
  }));
}

function nodesOf(desk: HTMLElement, { kind, day, text, name }: NamedAnswer): Node[] {
  const values = { [`is.${kind}`]: true, day: dayInWords(day), text: visible(text) };
  const nodes = pieceIn(desk, 'answer', values);
  for (const node of nodes) if (node instanceof HTMLElement) node.dataset['name'] = name;
  return nodes;
}
