const facts = { phone: { number: '00 00', tel: '0000' }, offersSchools: true, isDemo: true };

/** What a script may show, on a page of its own and within a part. */
export const examples = {
  onItsOwnPage: { props: { ...facts, rank: 1 } },
  withinAPart: { props: { ...facts, offersSchools: false, phone: null, rank: 3 } },
};
