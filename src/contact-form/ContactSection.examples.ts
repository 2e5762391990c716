import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled } from '#lib/template.ts';

/** The form with what happens to a message beside it. */
export const examples = {
  empty: {
    props: {
      marks: filled(formValues(null, [], emptyForm)),
      municipalities: [{ key: 'appelgem', name: 'Appelgem' }],
      recipients: ['age1pq1een', 'age1pq1twee'],
      isDemo: true,
      phone: { number: '00 00', tel: '0000' },
    },
  },
};
