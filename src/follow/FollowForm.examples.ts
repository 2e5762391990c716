import { filled, markers } from '#lib/template.ts';

/** The form that asks how far a letter came. */
export const examples = {
  empty: { props: { state: filled({}) } },
  forAFunction: { props: { state: markers } },
};
