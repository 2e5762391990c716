import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PieceNode } from '#lib/piece.ts';

/** A piece of HTML as data; comments are left out. */
export function pieceOf(html: string): PieceNode[] {
  return parseFragment(html).childNodes.flatMap(nodeOf);
}

function nodeOf(node: Tree.ChildNode): PieceNode[] {
  if (node.nodeName === '#text' && 'value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [[node.tagName, attributes, ...node.childNodes.flatMap(nodeOf)]];
}
