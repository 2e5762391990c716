import DrawnWords from '#drawings/DrawnWords.astro';
import Sign from '#drawings/Sign.astro';
import Signs from '#drawings/Signs.astro';
import Stations from '#drawings/Stations.astro';
import Call from './Call.astro';
import Controller from './Controller.astro';
import Reviewed from './Reviewed.astro';
import While from './While.astro';
import ZoneCall from './ZoneCall.astro';
import Details from '#text/Details.astro';
import OnScreen from '#text/OnScreen.astro';
import PrintSheet from '#text/PrintSheet.astro';
import Part from '#text/Part.astro';
import PlacedPart from '#text/PlacedPart.astro';
import PullQuote from '#text/PullQuote.astro';
import CompareColumn from '#text/CompareColumn.astro';
import Steps from '#text/Steps.astro';
import ChecklistBox from '#text/ChecklistBox.astro';
import ChecklistItem from '#text/ChecklistItem.astro';
import Checklist from '#text/Checklist.astro';
import Compare from '#text/Compare.astro';

/**
 * What a text in `content/` may use; every page that shows one hands it over.
 * `Part`, `PullQuote`, `CompareColumn` and `Checklist` are made of plain Markdown; `li` and `input` stand for its `- [ ]`.
 */
export const prose = {
  ...{ Call, Details, OnScreen, PrintSheet, Part, PullQuote, CompareColumn, Checklist, Compare },
  ...{ Drawing: DrawnWords, Signs, Sign, Stations },
  ...{ Controller, Reviewed, While, ZoneCall },
  ...{ ol: Steps, li: ChecklistItem, input: ChecklistBox },
};

/** The same for a page that shows the contents of its text. */
export const placedProse = { ...prose, Part: PlacedPart };

/** Heads of the parts of a text, in order. */
export function headsOf(body = ''): string[] {
  return [...body.matchAll(/^## (.+)$/gm)].map(([, head = '']) => head);
}
