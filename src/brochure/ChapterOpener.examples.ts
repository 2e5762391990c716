/** States of the opening of a chapter. */
export const examples = { plain: { props: { number: 2, title: 'Ruzie of meer?' } } };
