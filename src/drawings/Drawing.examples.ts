/** States of a drawing: an icon, a wide one, one with a ground. */
export const examples = {
  icon: { props: { name: 'house' } },
  wide: { props: { name: 'brake' } },
  ground: { props: { name: 'tell' } },
};
