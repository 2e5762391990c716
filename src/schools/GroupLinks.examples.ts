/** Ways to the schools of a place. */
export const examples = {
  two: {
    props: {
      groups: [
        { title: 'Appelgem', href: '/', count: 1, places: ['9999 Appelgem'] },
        { title: 'Peer', href: '/', count: 2, places: ['9998 Peer', '9997 Perendonk'] },
      ],
    },
  },
};
