import { aSchoolPlace } from '#schools/example-school.ts';

const desk = {
  name: 'contactpersoon voor de scholen',
  phone: { number: '00 00', tel: '0000' },
  isGeneralNumber: true,
  mail: undefined,
  source: { source: 'https://zone.test/', sourceDate: null, checkedOn: null },
};

/** States of the schools within the file. */
export const examples = {
  withDesk: { props: { schools: [{ school: aSchoolPlace(), desk }] } },
  withoutDesk: { props: { schools: [{ school: aSchoolPlace(), desk: undefined }] } },
};
