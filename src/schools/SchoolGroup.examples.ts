import { aSchoolPlace } from './example-school.ts';

/** A municipality with its schools. */
export const examples = {
  twoLevels: {
    props: {
      group: {
        title: 'Appelgem',
        municipality: 'Appelgem',
        postcode: undefined,
        schools: [aSchoolPlace(), aSchoolPlace({ id: '9', level: 'secondary' })],
      },
    },
  },
};
