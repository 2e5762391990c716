/** States of the papers that a page offers: none on a machine without a press, one, all. */
export const examples = {
  none: { props: { papers: [] } },
  one: { props: { papers: ['brochure'] } },
  all: { props: { papers: ['brochure', 'lezen', 'vouwen', 'kaartje'] } },
};
