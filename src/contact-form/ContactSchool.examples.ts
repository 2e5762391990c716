import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

const schools = [{ municipality: 'Appelgem', options: [{ id: '123', label: 'De Appelboom' }] }];
const typed = { ...emptyForm, theme: 'd', school: '123', position: 'clb' };

/** What a form about a school asks on top. */
export const examples = {
  empty: { props: { schools, state: filled(formValues(null, [], emptyForm)) } },
  sentBack: {
    props: { schools, state: filled(formValues('invalid', ['school.unknown'], typed)) },
  },
  tooMany: { props: { schools: [], state: filled(formValues(null, [], emptyForm)) } },
  template: { props: { schools, state: markers } },
};
