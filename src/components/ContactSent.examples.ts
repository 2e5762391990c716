import { sentValues } from '#contact/reply.ts';
import { filled, markers } from '#lib/template.ts';

/** States of what is shown after sending. */
export const examples = {
  withNumber: { props: { marks: filled(sentValues('K7P2-9QXD')) } },
  withoutNumber: { props: { marks: filled(sentValues(null)) } },
  template: { props: { marks: markers } },
};
