const line = {
  id: 'lijn',
  name: 'Een lijn',
  summary: 'Luistert.',
  phone: { number: '1234', tel: '1234' },
  chat: 'https://voorbeeld.test/chat',
  website: 'https://voorbeeld.test/',
};
const visit = { ...line, id: 'huis', name: 'Een huis', phone: undefined, chat: undefined };

/** States of whom a chapter says to call: buttons alone, with others, nobody to talk to. */
export const examples = {
  one: { props: { calls: [line] } },
  more: {
    props: {
      calls: [line, { ...line, chat: undefined }, { ...line, phone: undefined }, line, visit],
    },
  },
  visits: { props: { calls: [visit] } },
};
