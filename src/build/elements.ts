import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A page as a browser without scripts reads it: what it shows without them is markup too. */
export function parsed(html: string): Tree.Document {
  return parse(html, { scriptingEnabled: false });
}

/** Every element of a page in its order, those inside templates too. */
export function elementsOf(node: Tree.Node): Tree.Element[] {
  const found: Tree.Element[] = [];
  const add = (one: Tree.Node): void => {
    if ('tagName' in one) found.push(one);
    if ('childNodes' in one) one.childNodes.forEach(add);
    if ('content' in one) add(one.content);
  };
  add(node);
  return found;
}

/** Value of an attribute, `undefined` when the element has none of that name. */
export function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Text right inside an element, as for a style or script. */
export function textOf(element: Tree.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
