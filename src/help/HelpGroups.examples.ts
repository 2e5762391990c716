import { examples as cards } from './HelpCard.examples.ts';

const { card } = cards.always.props;

/** States of the groups. */
export const examples = {
  plain: { props: { groups: [{ head: 'Praten', cards: [card] }] } },
};
