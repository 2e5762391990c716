/** States of a line that says where a fact comes from. */
export const examples = {
  dated: { props: props('2026-08-06', null) },
  undated: { props: props(null, null) },
  checked: { props: props('2023', '2026-08-06') },
};

function props(sourceDate: string | null, checkedOn: string | null) {
  return { about: 'Een lijn', provenance: { source: 'https://lijn.test/', sourceDate, checkedOn } };
}
