/** What happens with a message, and what the law makes of it. */
export const examples = {
  live: {
    props: {
      isDemo: false,
      phone: { number: '00 00', tel: '0000' },
      carriers: { host: 'netlify', mail: 'resend' },
    },
  },
  demo: { props: { isDemo: true, phone: null, carriers: { host: 'own', mail: 'own' } } },
};
