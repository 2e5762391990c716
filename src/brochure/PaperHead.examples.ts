/** States of a head in the whole brochure. */
export const examples = {
  part: { props: { head: 'Wat nu?' }, slots: { default: '<p>Uitleg.</p>' } },
  opened: { props: { head: 'Een teken', rank: 4 }, slots: { default: '<p>Uitleg.</p>' } },
};
