const phone = { number: '00 00', tel: '0000' };

/** States of a short list of numbers. */
export const examples = {
  danger: {
    props: { calls: [{ name: 'Noodnummer', phone, isEmergency: true, text: 'Ambulance.' }] },
  },
  help: {
    props: { calls: [{ name: 'Hulplijn', phone, isEmergency: false, text: 'أسئلة حول العنف.' }] },
  },
};
