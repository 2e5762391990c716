/** States of the list of news: days known, or only the year. */
export const examples = {
  some: {
    props: {
      news: [
        { title: 'Een dag', lead: 'Er gebeurde iets.', date: '2024-02-22', href: '/nieuws/dag/' },
        { title: 'Een jaar', lead: 'Er gebeurde iets.', date: '2017', href: '/nieuws/jaar/' },
      ],
    },
  },
};
