/** States of the footer. */
export const examples = {
  plain: {
    props: { zoneName: 'Politiezone Voorbeeld', phone: { number: '00 00', tel: '0000' } },
  },
};
