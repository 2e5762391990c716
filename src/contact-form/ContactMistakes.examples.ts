import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

/** States of what is said beside a control. */
export const examples = {
  none: { props: { field: 'text', state: filled(formValues(null, [], emptyForm)) } },
  wrong: {
    props: { field: 'text', state: filled(formValues('invalid', ['text.missing'], emptyForm)) },
  },
  template: { props: { field: 'text', state: markers } },
};
