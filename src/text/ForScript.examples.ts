/** A piece that waits for a script. */
export const examples = {
  waiting: { props: { piece: 'sent' }, slots: { default: '<p data-when="known">{number}</p>' } },
};
