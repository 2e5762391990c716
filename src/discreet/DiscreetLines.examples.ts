const line = {
  name: 'Een lijn',
  phone: { number: '00 00', tel: '0000' },
  summary: 'Luistert naar wie iets kwijt wil.',
  website: 'https://lijn.test/',
  facts: ['dag en nacht', 'gratis'],
  source: { source: 'https://lijn.test/', sourceDate: '2026', checkedOn: null },
};

/** States of the organisations on the discreet page. */
export const examples = {
  withNumber: { props: { lines: [line] } },
  withoutNumber: { props: { lines: [{ ...line, phone: undefined }] } },
};
