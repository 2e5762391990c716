import { forScript, markers } from '#lib/template.ts';

/** What takes the place of the form once the message is sent. */
export const examples = {
  forAFunction: { props: { marks: markers } },
  withinAPart: { props: { marks: forScript, rank: 3 } },
};
