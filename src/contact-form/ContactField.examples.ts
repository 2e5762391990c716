import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

const field = { field: 'text', label: 'Je bericht' };
const slots = { default: '<textarea id="bericht"></textarea>' };

/** States of one control with its label, hint and mistake. */
export const examples = {
  plain: { props: { ...field, state: filled(formValues(null, [], emptyForm)) }, slots },
  hinted: { props: { ...field, hint: 'Kort mag.', state: filled({}) }, slots },
  wrong: {
    props: { ...field, state: filled(formValues('invalid', ['text.missing'], emptyForm)) },
    slots,
  },
  template: { props: { ...field, state: markers }, slots },
};
