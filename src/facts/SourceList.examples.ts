/** States of a list of sources. */
export const examples = {
  none: { props: { sources: [] } },
  some: {
    props: {
      sources: [
        { name: 'Een wet', source: 'https://wet.test/', sourceDate: '2020', checkedOn: null },
        {
          name: 'Een site',
          source: 'https://site.test/',
          sourceDate: null,
          checkedOn: '2026-08-06',
        },
      ],
    },
  },
};
