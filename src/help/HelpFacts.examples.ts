const source = { source: 'https://lijn.test/', sourceDate: '2026', checkedOn: null };

const detail = {
  name: 'Een lijn',
  details: [
    { term: 'Wat kost het?', texts: ['Het is gratis.'] },
    { term: 'Moet je je naam zeggen?', texts: ['Nee, dat hoeft niet.', 'Een schuilnaam mag.'] },
  ],
  source,
  hoursSource: undefined,
};

/** States of what is known of an organisation. */
export const examples = {
  plain: { props: { detail } },
  hoursFromElsewhere: { props: { detail: { ...detail, hoursSource: source } } },
  nothingKnown: { props: { detail: { ...detail, details: [] } } },
};
