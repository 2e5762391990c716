/** States of the head of a page. */
export const examples = {
  plain: { props: { title: 'Een pagina', lead: 'Het antwoord staat eerst.' } },
  withMore: {
    props: { title: 'Een pagina', lead: 'Het antwoord staat eerst.' },
    slots: { default: '<p>Nadien</p>' },
  },
};
