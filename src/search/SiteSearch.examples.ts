const phone = { number: '00 00', tel: '0000' };

/** States of the search before anybody types. */
export const examples = {
  plain: {
    props: {
      guide: {
        subjects: 'slaan||/stop/jij/|Mijn partner slaat mij',
        lines: [['een-lijn', 'Een lijn', '00 00', '0000']],
        alike: 'slaan slaat',
        ignore: 'mijn mij',
      },
      listeners: [{ id: 'een-lijn', who: 'Een lijn', phone }],
    },
  },
};
