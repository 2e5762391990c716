/** States of the emergency strip. */
export const examples = {
  two: {
    props: {
      question: 'Nu in gevaar?',
      numbers: [
        { number: '000', tel: '000', who: 'ziekenwagen' },
        { number: '001', tel: '001', who: 'politie' },
      ],
    },
  },
  none: { props: { question: 'Nu in gevaar?', numbers: [] } },
};
