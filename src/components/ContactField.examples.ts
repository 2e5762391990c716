import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';
import { aForm } from '#tests/support/contact.ts';

const field = { field: 'text', control: 'bericht', label: 'Je bericht' };
const slots = { default: '<textarea id="bericht"></textarea>' };

/** States of one control with its label, hint and mistake. */
export const examples = {
  plain: { props: { ...field, marks: filled(formValues(null, [], aForm())) }, slots },
  hinted: { props: { ...field, hint: 'Kort mag.', marks: filled({}) }, slots },
  wrong: {
    props: { ...field, marks: filled(formValues('invalid', ['text.missing'], aForm())) },
    slots,
  },
  template: { props: { ...field, marks: markers }, slots },
};
