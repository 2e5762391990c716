/** Places across the border. */
export const examples = {
  one: { props: { neighbours: [{ place: 'Perendonk', postcode: '9998', municipality: 'Peer' }] } },
};
