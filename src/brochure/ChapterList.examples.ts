/** States of the table of contents. */
export const examples = {
  withGap: {
    props: {
      chapters: [
        { number: 1, title: 'Een', summary: 'Het begin.', href: '/stop/een/' },
        { number: 3, title: 'Drie', summary: 'Het vervolg.', href: '/stop/drie/' },
      ],
    },
  },
};
