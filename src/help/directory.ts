import type { DirectoryFile } from './directory-schema.ts';
import type { HelpCard } from './view.ts';

/** A sentence somebody says, with the cards that fit it best. */
export interface Chip {
  say: string;
  best: HelpCard[];
}

/** Cards of one subject. */
export interface Group {
  head: string;
  cards: HelpCard[];
}

/** `/hulp/` in its order. */
export interface Directory {
  chips: Chip[];
  always: HelpCard[];
  groups: Group[];
}

/**
 * Lays the cards of a zone out as the file says. A name stands for its own card and for those of the zone that begin
 * with it: `zsg` for `zsg-gent`, which comes first because somebody can go there.
 * @throws when a name has no card, a card no group or two, or when one who "always" answers has no such fresh hours
 */
export function directoryOf(file: DirectoryFile, cards: readonly HelpCard[]): Directory {
  const named = (id: string): HelpCard[] => {
    const near = cards.filter((card) => card.id.startsWith(`${id}-`) && !isNamed(file, card.id));
    const own = cards.filter((card) => card.id === id);
    if (own.length === 0)
      throw new Error(`content/directory.yaml noemt "${id}", en dat is er niet.`);
    return [...near, ...own];
  };
  const groups = file.groups.map(({ head, ids }) => ({ head, cards: ids.flatMap(named) }));
  const placed = groups.flatMap((group) => group.cards);
  for (const { id, isEmergency } of cards) {
    const count = placed.filter((card) => card.id === id).length;
    if (count !== 1 && !(isEmergency && count === 0))
      throw new Error(
        `"${id}" staat in ${count} groepen van content/directory.yaml: maak er één van.`,
      );
  }
  return {
    chips: file.chips.map(({ say, best }) => ({
      say,
      best: best.flatMap((id) => named(id).slice(0, 1)),
    })),
    always: file.always.flatMap(named).filter(answersAlways),
    groups,
  };
}

function isNamed({ groups }: DirectoryFile, id: string): boolean {
  return groups.some(({ ids }) => ids.includes(id));
}

/** Hours that grew old leave the list by themselves, as everywhere. */
function answersAlways({ isAlways }: HelpCard): boolean {
  return isAlways;
}
