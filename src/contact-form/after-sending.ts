import { field } from '#contact/form.ts';
import { mayReach } from '#contact/message.ts';
import type { PieceValues } from '#lib/piece.ts';
import { pieceIn } from '#text/piece-in.ts';
import type { Sent } from './post.ts';
import { entitle } from './tab.ts';

/**
 * Says that a letter was sent, in the place of its form: nothing that was typed stays in the page, but how to reach who
 * asked for it.
 * @param code that its device made; the site gives one for what left open
 * @param answer what its writer can expect of an answer
 */
export function showSent(
  desk: HTMLElement,
  { receipt, code, isSlow }: Sent,
  own: { typed: FormData; code: string; answer: readonly Node[] },
): void {
  const part = desk.closest('details > *');
  const place = part ?? desk.closest('main');
  const values = {
    ...repliesIn(own.typed),
    number: receipt,
    code: code ?? own.code,
    'is.sent': true,
    'is.slow': isSlow,
  };
  entitle(desk, 'titleSent');
  place?.replaceChildren(...pieceIn(desk, 'sent', values));
  place?.querySelector('dl')?.after(...own.answer);
  if (part) part.scrollIntoView();
  else scrollTo(0, 0);
  place?.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
}

/** What the writer chose about being reached. */
function repliesIn(typed: FormData): PieceValues {
  const how = typed.get(field.reach);
  const wantsReply = typed.get(field.mayReach) === mayReach.yes;
  const isKnown = wantsReply && typeof how === 'string';
  return {
    'reply.yes': wantsReply,
    'reply.no': !wantsReply,
    'reply.how': isKnown,
    how: isKnown ? how : '',
  };
}
