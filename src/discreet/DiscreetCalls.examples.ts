/** States of the short list of numbers. */
export const examples = {
  numbers: {
    props: { lines: [{ name: 'Een lijn', phone: { number: '00 00', tel: '0000' } }] },
  },
};
