/** States of the exit. */
export const examples = { plain: { props: { href: 'https://weer.test/' } } };
