import { emptyForm } from '#contact/message.ts';
import { formValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

const phone = { number: '00 00', tel: '0000' };
const anchors = {
  'theme.missing': '#thema',
  'text.missing': '#bericht',
  'text.long': '#bericht',
  'municipality.unknown': '#gemeente',
  'mayReach.unknown': '#bereik',
  'reach.missing': '#hoe',
  'reach.long': '#hoe',
};

/** States of the list of what is wrong. */
export const examples = {
  hidden: {
    props: { marks: filled(formValues(null, [], emptyForm)), anchors, phone, isAnswer: false },
  },
  shown: {
    props: {
      marks: filled(formValues('invalid', ['text.missing'], emptyForm)),
      anchors,
      phone,
      isAnswer: true,
    },
  },
  template: { props: { marks: markers, anchors, phone, isAnswer: true } },
};
