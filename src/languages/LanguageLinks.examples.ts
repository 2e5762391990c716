/** States of links to the languages. */
export const examples = {
  two: {
    props: {
      languages: [
        { tag: 'en', name: 'English', direction: 'ltr' },
        { tag: 'ar', name: 'العربية', direction: 'rtl' },
      ],
    },
  },
};
