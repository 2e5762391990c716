const detail = {
  details: [
    { term: 'Wat kost het?', texts: ['Het is gratis.'] },
    { term: 'Moet je je naam zeggen?', texts: ['Nee, dat hoeft niet.', 'Een schuilnaam mag.'] },
  ],
};

/** States of what is known of an organisation. */
export const examples = {
  plain: { props: { detail } },
  nothingKnown: { props: { detail: { ...detail, details: [] } } },
};
