const card = {
  id: 'een-lijn',
  name: 'Een lijn',
  sentence: 'Luistert naar wie iets kwijt wil.',
  website: 'https://lijn.test/',
  phone: { number: '00 00', tel: '0000' },
  chat: undefined,
  isEmergency: false,
  isAlways: true,
  facts: ['gratis'],
  more: [],
  ways: 'phone',
  opening: undefined,
};

/** States of who answers day and night. */
export const examples = {
  plain: { props: { always: [card] } },
};
