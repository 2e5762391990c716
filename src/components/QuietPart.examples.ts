/** States of a part of the silent page. */
export const examples = {
  closed: {
    props: { page: '/hulp/', title: 'Wie kan je bellen?' },
    slots: { default: '<p>Dit.</p>' },
  },
};
