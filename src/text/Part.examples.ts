/** States of a part. */
export const examples = { text: { props: { head: 'Wat nu?' }, slots: { default: '<p>Dit.</p>' } } };
