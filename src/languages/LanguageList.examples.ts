/** States of the list of languages. */
export const examples = {
  plain: {
    props: {
      languages: [
        { tag: 'nl', name: 'Nederlands', direction: 'ltr', dutchName: 'Nederlands' },
        { tag: 'ar', name: 'العربية', direction: 'rtl', dutchName: 'Arabisch' },
      ],
    },
  },
};
