/** States of the doors on the home page. */
export const examples = {
  two: {
    props: {
      doors: [
        { title: 'Een deur', text: 'Voor jou.', href: '/een/' },
        { title: 'Nog een deur', text: 'Voor een ander.', href: '/twee/' },
      ],
    },
  },
};
