import { forScript, markers } from '#lib/template.ts';
import { exampleFacts, exampleSite } from './example-facts.ts';

const props = { emergency: exampleSite.emergency, talk: exampleFacts.talk };

/** What takes the place of the form once the message is sent. */
export const examples = {
  forAFunction: { props: { ...props, state: markers, isDemo: false } },
  withinAPart: { props: { ...props, state: forScript, isDemo: true, isDiscreet: true } },
};
