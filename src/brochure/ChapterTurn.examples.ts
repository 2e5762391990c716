const one = { number: 1, title: 'Een', href: '/stop/een/' };
const three = { number: 3, title: 'Drie', href: '/stop/drie/' };

/** States of the way to the chapters before and after. */
export const examples = {
  first: { props: { next: three } },
  between: { props: { previous: one, next: three } },
  last: { props: { previous: one } },
};
