/** States of the list of roles. */
export const examples = {
  one: { props: { roles: [{ title: 'Een rol', summary: 'Wat ze doet.', href: '/aanbod/een/' }] } },
};
