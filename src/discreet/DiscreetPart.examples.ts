/** States of a part of the discreet page. */
export const examples = {
  closed: {
    props: { page: '/hulp/', title: 'Wie kan je bellen?' },
    slots: { default: '<p>Dit.</p>' },
  },
};
