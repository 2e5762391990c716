/** States of the opening of a chapter. */
export const examples = {
  first: { props: { number: 1, count: 9, title: 'Herken het' } },
  last: { props: { number: 9, count: 9, title: 'Welke hulp is er?' } },
};
