const card = {
  id: 'een-lijn',
  name: 'Een lijn',
  sentence: 'Luistert naar wie iets kwijt wil.',
  website: 'https://lijn.test/',
  phone: { number: '00 00', tel: '0000' },
  chat: 'https://lijn.test/chat',
  isEmergency: false,
  isAlways: false,
  facts: ['gratis', 'zonder je naam'],
  more: ['Ook in het weekend.'],
  ways: 'phone chat anonymous',
  opening: '2027-01-01;12345 540 1020;',
};

/** States of a card. */
export const examples = {
  plain: { props: { card } },
  chatAlone: { props: { card: { ...card, phone: undefined } } },
  siteAlone: {
    props: { card: { ...card, phone: undefined, chat: undefined, facts: [] }, rank: 4 },
  },
  always: { props: { card: { ...card, isAlways: true } } },
};
