import { emptyForm } from '#contact/message.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

const phone = { number: '00 00', tel: '0000' };

/** States of the list of what is wrong. */
export const examples = {
  hidden: {
    props: { marks: filled(formValues(null, [], emptyForm)), phone, isAnswer: false },
  },
  shown: {
    props: {
      marks: filled(formValues('invalid', ['text.missing'], emptyForm)),

      phone,
      isAnswer: true,
    },
  },
  template: { props: { marks: markers, phone, isAnswer: true } },
};
