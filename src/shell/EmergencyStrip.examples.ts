/** States of the emergency strip. */
export const examples = {
  two: {
    props: {
      numbers: [
        { number: '000', tel: '000', who: 'ziekenwagen' },
        { number: '001', tel: '001', who: 'politie' },
      ],
    },
  },
  none: { props: { numbers: [] } },
};
