/** What the form asks about an answer, for its script. */
export const examples = {
  all: { props: { zone: 'appelgem', openWithinWorkingDays: 3 } },
};
