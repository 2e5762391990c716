const source = { source: 'https://zone.test/', sourceDate: null, checkedOn: null };
const desk = {
  name: 'contactpersoon voor de scholen',
  phone: { number: '00 00', tel: '0000' },
  isGeneralNumber: true,
  mail: undefined,
  source,
};
const around = { zoneSite: 'https://zone.test/', card: '/scholen/contact.vcf' };

/** States of the contact point. */
export const examples = {
  throughTheZone: { props: { ...around, desk } },
  ofItsOwn: {
    props: { ...around, desk: { ...desk, isGeneralNumber: false, mail: 'school@zone.test' } },
  },
  withoutNumber: {
    props: { ...around, desk: { ...desk, phone: undefined, isGeneralNumber: false } },
  },
  unknown: { props: { ...around, desk: undefined } },
  unknownZone: { props: { ...around, desk: undefined, zoneSite: undefined } },
};
