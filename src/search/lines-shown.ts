import { shortName } from '#help/short-name.ts';
import type { Line } from './guide.ts';

/** The lines that the cards of a page show, as `query.ts` names them for a page without cards. */
export function linesShown(page: ParentNode): Line[] {
  const cards = [...page.querySelectorAll('.groups .card')];
  return cards.map((card) => {
    const id = linkOf(card, '/')?.pathname.slice(6, -1) ?? '';
    // `zsg-gent` answers for `zsg`.
    const near = cards.find((one) => linkOf(one, `/hulp/${id}-`));
    const phone = linkOf(card, 'tel:') ?? linkOf(near, 'tel:');
    const who = shortName(card.firstElementChild?.textContent ?? '');
    return [id, who, phone?.textContent.replace(/^\D+/, ''), phone?.href.slice(4)];
  });
}

function linkOf(card: Element | undefined, to: string) {
  return card?.querySelector<HTMLAnchorElement>(`[href^="${to}"]`);
}
