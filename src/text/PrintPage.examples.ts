/** States of the button that prints: a page, a list on it. */
export const examples = { page: { props: {} }, sheet: { props: { isSheet: true } } };
