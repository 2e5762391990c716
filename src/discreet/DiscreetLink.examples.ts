const slots = { default: 'veilig surfen' };

/** States of what is a link elsewhere. */
export const examples = {
  toAPart: { props: { href: '/veilig-surfen/' }, slots },
  toTheForm: { props: { href: '/contact/?thema=a' }, slots },
  away: { props: { href: 'https://lijn.test/over' }, slots },
};
