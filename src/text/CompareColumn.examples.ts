/** States of one side of a comparison. */
export const examples = {
  list: { props: { head: 'Bij ruzie' }, slots: { default: '<ul><li>Dit.</li></ul>' } },
};
