import Fold from './Fold.astro';
import Paper from './Paper.astro';
import Part from './Part.astro';
import Pull from './Pull.astro';
import Side from './Side.astro';
import Steps from './Steps.astro';
import TickBox from './TickBox.astro';
import TickItem from './TickItem.astro';
import Ticks from './Ticks.astro';
import Versus from './Versus.astro';

/**
 * What a text in `content/` may use; every page that shows one hands it over.
 * `Part`, `Pull`, `Side` and `Ticks` are made of plain Markdown; `li` and `input` stand for its `- [ ]`.
 */
export const prose = {
  ...{ Fold, Paper, Part, Pull, Side, Ticks, Versus },
  ...{ ol: Steps, li: TickItem, input: TickBox },
};
