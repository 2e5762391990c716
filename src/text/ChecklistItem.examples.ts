const slots = { default: 'Dit.' };

/** States of an item of a list: plain, or with a box (`- [ ]`). */
export const examples = {
  plain: { slots },
  tick: { props: { class: 'task-list-item' }, slots },
};
