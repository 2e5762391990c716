/** States of an organisation to reach now. */
export const examples = {
  phoneAndChat: {
    props: {
      line: {
        id: 'lijn',
        name: 'Luisterlijn',
        phone: { number: '000', tel: '000' },
        chat: 'https://lijn.test/chat',
        summary: 'Luistert naar iedereen.',
        facts: ['gratis'],
      },
    },
  },
  neither: {
    props: {
      rank: 2,
      line: {
        id: 'dienst',
        name: 'Dienst',
        phone: undefined,
        chat: undefined,
        summary: 'Helpt.',
        facts: ['gratis'],
      },
    },
  },
};
