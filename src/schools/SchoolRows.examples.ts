import { aSchoolPlace } from './example-school.ts';

/** Schools in a list. */
export const examples = {
  two: {
    props: {
      schools: [
        aSchoolPlace(),
        aSchoolPlace({ id: 'de-hoek', number: undefined, street: '', title: 'De Hoek' }),
      ],
    },
  },
};
