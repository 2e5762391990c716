import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled } from '#lib/template.ts';
import { exampleFacts, exampleSite } from './example-facts.ts';

/** The form with what has to be known before. */
export const examples = {
  empty: {
    props: {
      ...exampleSite,
      facts: exampleFacts,
      state: filled(formValues(null, [], emptyForm)),
      titles: { trouble: 'Nog niet klaar', sent: 'Klaar' },
    },
  },
};
