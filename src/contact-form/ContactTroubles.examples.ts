import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

const facts = { phone: { number: '00 00', tel: '0000' }, offersSchools: true };

/** States of the list of what is wrong. */
export const examples = {
  shown: { props: { state: filled(formValues('invalid', ['text.missing'], emptyForm)), ...facts } },
  template: { props: { state: markers, ...facts } },
  withoutSchools: { props: { state: markers, ...facts, offersSchools: false } },
};
