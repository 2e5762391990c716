/** The name of a place in a page, from its heading: `Waar kan je slapen?` is at `#waar-kan-je-slapen`. */
export function anchorOf(head: string): string {
  const plain = head.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu)?.join('-') ?? '';
}
