/** The question about an answer, for its script, and what stands there without one. */
export const examples = {
  asked: { props: { zone: 'appelgem', openWithinWorkingDays: 3 } },
  inAnAnswer: { props: { zone: 'appelgem', openWithinWorkingDays: 3, isAnswer: true } },
};
