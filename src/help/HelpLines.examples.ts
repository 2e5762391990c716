const source = { source: 'https://lijn.test/', sourceDate: '2026', checkedOn: null };

const line = {
  id: 'een-lijn',
  name: 'Een lijn',
  summary: 'Luistert naar wie iets kwijt wil.',
  website: 'https://lijn.test/',
  phone: { number: '00 00', tel: '0000' },
  isEmergency: false,
  facts: ['dag en nacht', 'gratis'],
  instead: undefined,
  source,
  hoursSource: undefined,
};

/** States of the list of organisations. */
export const examples = {
  withinPart: { props: { lines: [line] } },
  standalone: { props: { lines: [line], rank: 2 } },
  withoutNumber: { props: { lines: [{ ...line, phone: undefined, facts: [] }] } },
  emergency: { props: { lines: [{ ...line, isEmergency: true }] } },
};
