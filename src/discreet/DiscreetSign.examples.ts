/** States of a sign without its drawing. */
export const examples = {
  plain: { props: { head: 'Een teken' }, slots: { default: '<p>Uitleg.</p>' } },
};
