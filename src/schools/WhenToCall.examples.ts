/** The table with the numbers of the strip above it. */
export const examples = {
  plain: { props: { emergency: [{ number: '00', tel: '00', who: 'politie' }] } },
};
