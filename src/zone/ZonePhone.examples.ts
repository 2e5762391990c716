/** The zone's number, known or not. */
export const examples = {
  known: { props: { phone: { number: '00 00', tel: '0000' } } },
  unknown: { props: { phone: null } },
  unknownInForm: { props: { phone: null, isInForm: true } },
};
