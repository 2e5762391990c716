const emergency = [
  { number: '101', tel: '101' },
  { number: '112', tel: '112' },
];

/** Whom to call in danger. */
export const examples = { two: { props: { emergency } } };
