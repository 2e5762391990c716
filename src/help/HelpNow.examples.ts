import { examples as cards } from './HelpCard.examples.ts';

const { card } = cards.always.props;

/** States of who answers day and night. */
export const examples = {
  plain: { props: { always: [card] } },
};
