/** States of the cover of the brochure. */
export const examples = {
  plain: { props: { start: '/stop/een/' } },
  empty: { props: { start: undefined } },
};
