import { elementsOf, parsed, textOf } from '#build/elements.ts';
import { pageOf, type Page } from '#build/page.ts';

/** What the policy of a page must allow, read from its HTML as it stands. */
export function readPage(html: string, sites: readonly string[] = []): Page {
  const elements = elementsOf(parsed(html));
  const styles = elements.filter(({ tagName }) => tagName === 'style').map(textOf);
  return pageOf(elements, styles, sites);
}
