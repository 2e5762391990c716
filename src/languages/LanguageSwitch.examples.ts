import { examples as links } from './LanguageLinks.examples.ts';

/** States of the switch of languages. */
export const examples = {
  two: { props: { label: 'Other languages', ...links.two.props } },
};
