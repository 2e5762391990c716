const emergency = [
  { number: '101', tel: '101' },
  { number: '112', tel: '112' },
];

/** What somebody has to know before they write. */
export const examples = {
  live: { props: { emergency, isDemo: false } },
  demo: { props: { emergency, isDemo: true } },
};
