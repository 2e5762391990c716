/** States of a tile that opens. */
export const examples = {
  plain: { props: { name: 'hand', head: 'Een teken' }, slots: { default: '<p>Uitleg.</p>' } },
};
