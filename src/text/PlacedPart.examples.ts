/** States of a part that the contents of its page lead to. */
export const examples = {
  first: { props: { head: 'Wat is het?', place: '1' }, slots: { default: '<p>Uitleg.</p>' } },
};
