import PaperForm from '#text/PaperForm.astro';
import { prose } from '#shell/prose.ts';
import DiscreetDrawing from './DiscreetDrawing.astro';
import DiscreetCall from './DiscreetCall.astro';
import DiscreetHead from './DiscreetHead.astro';
import DiscreetLink from './DiscreetLink.astro';
import DiscreetPull from './DiscreetPull.astro';
import DiscreetColumn from './DiscreetColumn.astro';
import DiscreetSign from './DiscreetSign.astro';
import DiscreetZoneCall from './DiscreetZoneCall.astro';

/** What a text of `content/` uses on the discreet page: headings one rank lower, and no links. */
export const discreetProse = {
  ...prose,
  ...{ Part: DiscreetHead, PullQuote: DiscreetPull, CompareColumn: DiscreetColumn },
  ...{
    Drawing: DiscreetDrawing,
    Signs: DiscreetDrawing,
    Stations: DiscreetDrawing,
    Sign: DiscreetSign,
  },
  ...{ PrintSheet: PaperForm, a: DiscreetLink, h3: 'h4' },
  ...{ Call: DiscreetCall, ZoneCall: DiscreetZoneCall },
};
