import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

const field = { field: 'text', label: 'Je bericht' };
const slots = { default: '<textarea id="bericht"></textarea>' };

/** States of one control with its label, hint and mistake. */
export const examples = {
  plain: { props: { ...field, marks: filled(formValues(null, [], emptyForm)) }, slots },
  hinted: { props: { ...field, hint: 'Kort mag.', marks: filled({}) }, slots },
  wrong: {
    props: { ...field, marks: filled(formValues('invalid', ['text.missing'], emptyForm)) },
    slots,
  },
  template: { props: { ...field, marks: markers }, slots },
};
