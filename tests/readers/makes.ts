import { attribute, builtPages, type BuiltPage } from './site.ts';

/** Structure of a page: every kind of element on it, by tag, class, direction and names of attributes. */
function makeOf({ elements }: BuiltPage): string {
  const kinds = elements.map((element) => {
    const values = ['class', 'dir'].map((name) => attribute(element, name) ?? '');
    return [element.tagName, ...values, ...element.attrs.map(({ name }) => name).sort()].join(' ');
  });
  return [...new Set(kinds)].sort().join('\n');
}

/** One page of each make: pages of one make differ in their words alone. */
export function onePageOfEachMake(): BuiltPage[] {
  return [...new Map(builtPages().map((page) => [makeOf(page), page])).values()];
}
