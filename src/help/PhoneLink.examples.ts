/** States of a number in a text. */
export const examples = {
  numberAndName: { props: { phone: { number: '000', tel: '000' }, who: 'politie' } },
  nameWithNumber: { props: { phone: { number: '000', tel: '000' }, who: 'Hulplijn 000' } },
};
