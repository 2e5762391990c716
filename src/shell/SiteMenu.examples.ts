/** States of the main menu. */
export const examples = {
  elsewhere: { props: {} },
  here: { props: { current: 'help' } },
};
