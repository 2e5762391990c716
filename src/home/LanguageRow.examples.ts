/** States of the row of languages. */
export const examples = {
  two: {
    props: {
      label: 'Andere talen',
      all: 'Alle talen',
      languages: [
        { tag: 'en', name: 'English', direction: 'ltr' },
        { tag: 'ar', name: 'العربية', direction: 'rtl' },
      ],
    },
  },
};
