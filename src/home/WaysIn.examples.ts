/** States of the doors on the home page. */
export const examples = {
  two: {
    props: {
      doors: [
        { drawing: 'house', door: 'Een deur', summary: 'Voor jou.', href: '/een/' },
        { drawing: 'cap', door: 'Nog een deur', summary: 'Voor een ander.', href: '/twee/' },
      ],
    },
  },
};
