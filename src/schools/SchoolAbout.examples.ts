import { aSchoolPlace } from './example-school.ts';

/** What is known of a school. */
export const examples = {
  little: {
    props: {
      school: aSchoolPlace({ number: undefined, taught: '', remarks: ['Toestand 2022.'] }),
      related: [],
    },
  },
  much: {
    props: {
      school: aSchoolPlace({ officialName: 'Vrije Basisschool', website: 'https://school.test' }),
      related: [
        { id: '9', title: 'De Peer' },
        { id: '8', title: 'De Noot' },
      ],
    },
  },
};
