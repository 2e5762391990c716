/** States of the head of the document. */
export const examples = {
  indexed: { props: { title: 'Een pagina', description: 'Wat er staat.', isIndexed: true } },
  hidden: { props: { title: 'Een pagina', isIndexed: false } },
  translated: {
    props: {
      title: 'Een pagina',
      isIndexed: true,
      alternates: [{ tag: 'en', href: '/talen/en/' }],
    },
  },
};
