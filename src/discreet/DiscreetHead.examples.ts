/** States of a head within a part. */
export const examples = {
  plain: { props: { head: 'Wat nu?' }, slots: { default: '<p>Dit.</p>' } },
};
