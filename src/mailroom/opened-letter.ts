import type { Letter } from '#contact/letter.ts';
import type { Receipt } from '#contact/receipt.ts';
import { visible } from '#lib/visible.ts';
import { pieceIn } from '#text/piece-in.ts';
import { offerAnswer } from './answering.ts';
import { letterValues } from './letter-values.ts';
import { tellOpened } from './tell-opened.ts';

/** Shows an opened letter in the place of a node of the mail room, and tells the site that somebody opened it. */
export function showLetter(
  room: HTMLElement,
  place: ChildNode,
  letter: Letter,
  outside: Receipt | null,
): void {
  const shown = document.createElement('div');
  shown.append(...pieceIn(room, 'letter', letterValues(letter, outside)));
  place.replaceWith(shown);
  shown.querySelector('h3')?.focus();
  shown.querySelector('[data-print]')?.addEventListener('click', () => {
    print();
  });
  shown.querySelector('[data-copy]')?.addEventListener('click', () => {
    void copy(visible(letter.text)).then((done) => {
      say('[data-copied]', done ? 'copied' : 'copyFailed');
    });
  });
  const answering = shown.querySelector<HTMLElement>('[data-answering]');
  const address = room.querySelector<HTMLElement>('[data-opened]')?.dataset['connects'] ?? '';
  if (answering) offerAnswer(room, answering, letter, address);
  void tellOpened(letter, room.dataset['connects'] ?? '').then((answer) => {
    if (answer !== 'nothingToTell') say('[data-told]', answer);
  });

  function say(selector: string, piece: string): void {
    // The room may have been wiped in the meantime.
    if (room.contains(shown))
      shown.querySelector(selector)?.replaceChildren(...pieceIn(room, piece));
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
