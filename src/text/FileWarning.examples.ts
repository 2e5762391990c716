/** States of the warning before a download. */
export const examples = {
  plain: {},
  describesALink: { props: { id: 'bestand' } },
};
