/** States of the head of a page. */
export const examples = {
  plain: { props: { title: 'Een pagina', lead: 'Het antwoord staat eerst.' } },
  withMore: {
    props: { title: 'Een pagina', lead: 'Het antwoord staat eerst.' },
    slots: { before: '<p>Voordien</p>', default: '<p>Nadien</p>' },
  },
};
