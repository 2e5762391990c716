const words = {
  label: 'Literal translation of a Dutch page.',
  notReviewedNotice: 'Not yet read through by somebody with this mother tongue.',
  dutchLinkText: 'Read the Dutch page',
};

/** States of the label on a translation. */
export const examples = {
  unread: { props: { translation: { ...words, reviewedBy: null, reviewedOn: null } } },
  read: {
    props: {
      translation: { ...words, reviewedBy: 'een tolkdienst', reviewedOn: '2026-01-02' },
    },
  },
};
