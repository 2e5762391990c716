const page = { address: '/thema/iets/', title: 'Iets', lead: 'Dit eerst.', texts: [], lines: [] };
const line = { name: 'Een lijn', phone: { number: '00 00', tel: '0000' } };

/** States of a page within the file. */
export const examples = {
  plain: { props: { page } },
  withLines: { props: { page: { ...page, lines: [line] } } },
};
