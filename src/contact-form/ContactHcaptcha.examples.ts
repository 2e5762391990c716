/** The place where a script offers hCaptcha. */
export const examples = { waiting: { props: { sitekey: 'abc' } } };
