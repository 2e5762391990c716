/** States of the contents of a page. */
export const examples = { some: { props: { heads: ['Wat is het?', 'En nu?'] } } };
