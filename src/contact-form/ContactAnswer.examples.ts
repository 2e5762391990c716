/** The question about an answer, for its script, and what stands there without one. */
export const examples = {
  all: { props: { zone: 'appelgem', openWithinWorkingDays: 3 } },
};
