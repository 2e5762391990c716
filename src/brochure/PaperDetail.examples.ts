/** States of what opens elsewhere. */
export const examples = {
  plain: { props: { head: 'Een teken' }, slots: { default: '<p>Uitleg.</p>' } },
};
