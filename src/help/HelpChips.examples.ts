import { examples as cards } from './HelpCard.examples.ts';

const { card } = cards.always.props;

/** States of the six sentences. */
export const examples = {
  plain: { props: { chips: [{ say: 'Ik zie het', best: [card] }] } },
};
