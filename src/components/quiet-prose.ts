import { prose } from './prose.ts';
import QuietHead from './QuietHead.astro';
import QuietLink from './QuietLink.astro';
import QuietPull from './QuietPull.astro';
import QuietSide from './QuietSide.astro';

/** What a text of `content/` uses on the silent page: headings one rank lower, and no links. */
export const quietProse = {
  ...prose,
  ...{ Part: QuietHead, Pull: QuietPull, Side: QuietSide },
  ...{ a: QuietLink, h3: 'h4' },
};
