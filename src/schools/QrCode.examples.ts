/** A code as it hangs on a wall. */
export const examples = {
  address: { props: { text: 'https://zone.example/scholen/1/', label: 'QR-code' } },
};
