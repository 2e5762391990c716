const phone = { number: '00 00', tel: '0000' };
const calls = [{ name: 'Een lijn', phone, isEmergency: false, languages: ['nl'], text: 'Help.' }];
const lists = [{ head: 'Who helps you?', text: 'These lines answer.', calls, mark: 'Dutch' }];
const translation = {
  label: 'Literal translation of a Dutch page.',
  notReviewedNotice: 'Not yet read through by somebody with this mother tongue.',
  inDutch: 'Dutch',
};
const page = (reviewedOn: string | null) => ({
  id: 'en',
  data: {
    name: 'English',
    direction: 'ltr',
    title: 'Help',
    lead: 'Call.',
    translation: { ...translation, reviewedOn },
  },
});

/** States of first help in a language, within the file. */
export const examples = {
  dutch: {
    props: {
      language: {
        page: {
          id: 'nl',
          data: {
            name: 'Nederlands',
            direction: 'ltr',
            title: 'Hulp',
            lead: 'Bel.',
            translation: null,
          },
        },
        danger: calls,
        lists,
      },
    },
  },
  unread: { props: { language: { page: page(null), danger: calls, lists } } },
  read: { props: { language: { page: page('2026-01-02'), danger: calls, lists } } },
};
