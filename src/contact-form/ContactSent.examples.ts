import { forScript, markers } from '#lib/template.ts';

/** What takes the place of the form once the message is sent. */
export const examples = {
  forAFunction: { props: { marks: markers, isDemo: false } },
  withinAPart: { props: { marks: forScript, isDemo: true, rank: 3 } },
};
