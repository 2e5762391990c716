import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

const field = {
  field: 'mayReach',
  legend: 'Mogen we je bereiken?',
  options: [
    { id: 'no', value: 'nee', label: 'Nee', means: 'We antwoorden niet.' },
    { id: 'yes', value: 'ja', label: 'Ja', opens: true },
  ],
};
const slots = { default: '<p class="asked">Hoe dan?</p>' };

/** States of a question with its answers in sight. */
export const examples = {
  empty: { props: { ...field, state: filled(formValues(null, [], emptyForm)) }, slots },
  chosen: { props: { ...field, state: filled({ 'mayReach.yes': true }) }, slots },
  wrong: {
    props: { ...field, state: filled(formValues('invalid', ['mayReach.missing'], emptyForm)) },
    slots,
  },
  template: { props: { ...field, state: markers }, slots },
};
