import { filled, markers } from '#lib/template.ts';

const list = { field: 'school', label: 'Welke school?', none: 'Dat zeg ik liever niet' };
const options = [{ id: '123', label: 'De Appelboom' }];

/** States of a list to choose from. */
export const examples = {
  plain: { props: { ...list, groups: [{ options }], state: filled({}) } },
  chosen: {
    props: {
      ...list,
      hint: 'Dit hoeft niet.',
      groups: [{ heading: 'Appelgem', options }],
      state: filled({ 'school.123': true }),
    },
  },
  template: { props: { ...list, groups: [{ options }], state: markers } },
};
