export { examples } from './Sources.examples.ts';
