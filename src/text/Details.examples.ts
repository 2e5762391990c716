/** States of a sentence that opens. */
export const examples = {
  closed: { props: { head: 'Ik let op elk woord.' }, slots: { default: '<p>Dit.</p>' } },
};
