import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

const phone = { number: '00 00', tel: '0000' };

/** States of the list of what is wrong. */
export const examples = {
  shown: { props: { marks: filled(formValues('invalid', ['text.missing'], emptyForm)), phone } },
  template: { props: { marks: markers, phone } },
};
