/** States of a side, within a part of the discreet page. */
export const examples = {
  plain: { props: { head: 'Bij ruzie' }, slots: { default: '<ul><li>Dit.</li></ul>' } },
};
