import { examples as cards } from './HelpCard.examples.ts';

/** States of a row of cards. */
export const examples = {
  two: { props: { cards: [cards.plain.props.card, cards.chatAlone.props.card] } },
};
