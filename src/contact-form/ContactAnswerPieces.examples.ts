/** What the form says to who wants an answer, for its script. */
export const examples = {
  all: { props: {} },
};
