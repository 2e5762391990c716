const place = { about: 'Mijn partner slaat mij', to: '/stop/jij/' };

/** States of the list of words. */
export const examples = {
  plain: {
    props: {
      letters: [{ letter: 'S', words: [{ word: 'slaan', places: [place] }] }],
      listeners: [{ id: 'een-lijn', who: 'Een lijn', phone: { number: '00 00', tel: '0000' } }],
    },
  },
};
