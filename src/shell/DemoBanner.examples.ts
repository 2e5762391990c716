/** States of the banner of a demonstration. */
export const examples = {
  dutch: { props: {} },
  foreign: { props: { foreign: 'Demonstration. You do not reach the police here.' } },
};
