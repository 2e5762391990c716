import { exampleFacts, exampleSite } from './example-facts.ts';

const facts = { ...exampleSite, talk: exampleFacts.talk, offersSchools: true, isDemo: true };

/** What a script may show, on a page of its own and within a part. */
export const examples = {
  onItsOwnPage: { props: { ...facts, isDiscreet: false } },
  withinAPart: { props: { ...facts, offersSchools: false, phone: null, isDiscreet: true } },
};
