/** States of the band at the top of the home page. */
export const examples = { plain: { props: { heading: 'Een brug', lead: 'Naar de overkant.' } } };
