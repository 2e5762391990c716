import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

const facts = {
  municipalities: [{ key: 'appelgem', name: 'Appelgem' }],
  recipients: ['age1pq1een', 'age1pq1twee'],
  isDemo: false,
  phone: { number: '00 00', tel: '0000' },
};
const typed = { ...emptyForm, mayReach: 'ja', municipality: 'appelgem' };

/** States of the form. */
export const examples = {
  empty: { props: { ...facts, marks: filled(formValues(null, [], emptyForm)) } },
  withHcaptcha: {
    props: { ...facts, marks: filled(formValues(null, [], emptyForm)), sitekey: 'abc' },
  },
  sentBack: {
    props: {
      ...facts,
      marks: filled(formValues('invalid', ['text.missing', 'reach.missing'], typed)),
      isAnswer: true,
    },
  },
  template: { props: { ...facts, marks: markers, isAnswer: true } },
};
