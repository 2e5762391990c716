/** States of a drawing in a text: alone, with words below each of its parts. */
export const examples = {
  alone: { props: { name: 'stones' } },
  words: {
    props: { name: 'balance' },
    slots: { default: '<ul><li>Evenveel.</li><li>Niet evenveel.</li></ul>' },
  },
};
