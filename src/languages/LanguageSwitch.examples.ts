/** States of the switch of languages. */
export const examples = {
  two: {
    props: {
      label: 'Other languages',
      languages: [
        { tag: 'nl', name: 'Nederlands', direction: 'ltr' },
        { tag: 'ar', name: 'العربية', direction: 'rtl' },
      ],
    },
  },
};
