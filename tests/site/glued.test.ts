import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { textOf, unseenPages } from '#tests/readers/site.ts';

/** What stands in a line of text, where no style sheet is read. */
const IN_LINE = ['a', 'b', 'button', 'em', 'input', 'label', 'small', 'span', 'strong'];

test('without a style sheet, as in a text browser, no two words stand there as one', () => {
  const found = findings(unseenPages(), ({ elements }) => [...new Set(elements.flatMap(gluedIn))]);

  expect(found).toEqual([]);
});

/** Neighbours in an element that read as one word: `Bel 1712Chat`. */
function gluedIn({ childNodes }: Tree.Element): string[] {
  const nodes = childNodes.filter(({ nodeName }) => nodeName !== '#comment');
  return nodes.slice(1).flatMap((node, place) => {
    const before = nodes[place];
    if (before === undefined || !isInLine(before) || !isInLine(node)) return [];
    const [one, other] = [textOf(before), textOf(node)];
    const isGlued = /[\p{L}\p{N}]$/u.test(one) && /^[\p{L}\p{N}]/u.test(other);
    return isGlued ? [`"${one.slice(-20)}" and "${other.slice(0, 20)}"`] : [];
  });
}

function isInLine({ nodeName }: Tree.ChildNode): boolean {
  return nodeName === '#text' || IN_LINE.includes(nodeName);
}
