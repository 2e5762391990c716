/** The name by which editors lead to a part of a page, from its heading: `Waar kan je slapen?` is `waar-kan-je-slapen`. */
export function anchorOf(head: string): string {
  const plain = head.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu)?.join('-') ?? '';
}

/** The same place as an address has it, which a browser may keep for others to see: a sign without words. */
export function placeOf(anchor: string): string {
  if (anchor === '') return '';
  // FNV-1a: short, the same at every build, and apart for the few headings of a page.
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(anchor)) hash = Math.imul(hash ^ byte, 0x01000193);
  return `p${(hash >>> 0).toString(36)}`;
}

/** An address as it is published: with the place in the page, if it names one, without words. */
export function withoutWords(address: string): string {
  const [page = '', anchor = ''] = address.split('#');
  return anchor === '' ? page : `${page}#${placeOf(anchor)}`;
}
