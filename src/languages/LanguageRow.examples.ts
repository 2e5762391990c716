import { examples as links } from './LanguageLinks.examples.ts';

/** States of the row of languages. */
export const examples = {
  two: { props: { label: 'Andere talen', all: 'Alle talen', ...links.two.props } },
};
