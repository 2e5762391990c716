import { emptyForm } from '#contact/form.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';
import { exampleFacts as facts, exampleSite } from './example-facts.ts';

const props = { ...exampleSite, facts };
const typed = { ...emptyForm, mayReach: 'ja', municipality: 'appelgem' };
const empty = filled(formValues(null, [], emptyForm));

/** States of the form. */
export const examples = {
  empty: { props: { ...props, state: empty } },
  withHcaptcha: { props: { ...props, state: empty, facts: { ...facts, sitekey: 'abc' } } },
  discreet: { props: { ...props, state: empty, isDiscreet: true } },
  aboutASchool: {
    props: { ...props, state: filled(formValues(null, [], { ...emptyForm, theme: 'd' })) },
  },
  sentBack: {
    props: {
      ...props,
      state: filled(formValues('invalid', ['text.missing', 'reach.missing'], typed)),
      isAnswer: true,
    },
  },
  template: { props: { ...props, state: markers, isAnswer: true } },
};
