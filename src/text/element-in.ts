/**
 * The element of a component that its script cannot do without.
 * @throws when there is none, or one of another kind
 */
export function elementIn<T extends HTMLElement>(
  host: HTMLElement,
  selector: string,
  kind: new () => T,
): T {
  const found = host.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`<${host.localName}> needs ${selector}.`);
}
