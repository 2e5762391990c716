import Part from './Part.astro';
import Pull from './Pull.astro';
import Side from './Side.astro';
import Steps from './Steps.astro';
import Ticks from './Ticks.astro';
import Versus from './Versus.astro';

/** The components a text in `content/` may use; every page that shows one hands them over. */
export const prose = { Part, Pull, Side, Steps, Ticks, Versus };
