/** States of the style sheet of the filter. */
export const examples = {
  plain: { props: { total: 33 } },
};
