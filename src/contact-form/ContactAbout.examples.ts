/** States of what happens with a message. */
export const examples = {
  besideTheForm: { slots: { default: '<p><a href="/privacy/">Meer</a></p>' } },
  withinAPart: { props: { rank: 3 } },
};
