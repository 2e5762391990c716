/** Data that a page carries. */
export const examples = {
  school: { props: { data: { '@type': 'School', name: '</script> & co' } } },
};
