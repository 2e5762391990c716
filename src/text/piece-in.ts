import { chosen, type PieceNode, type PieceValues } from '#lib/piece.ts';

/**
 * New nodes of a piece that `ForScript.astro` wrote inside an element.
 * @param values what holds, and the texts to fill in
 */
export function pieceIn(host: Element, name: string, values: PieceValues = {}): Node[] {
  const nodes = JSON.parse(blockIn(host, name)) as PieceNode[];
  return chosen(nodes, values).map((node) => madeOf(node, HTML));
}

/** The words of a piece that is nothing but words; a script that shows no more stays small with it. */
export function wordsIn(host: Element, name: string): string {
  const [words] = JSON.parse(blockIn(host, name)) as [string];
  return words;
}

function blockIn(host: Element, name: string): string {
  const block = host.querySelector(`script[data-piece="${name}"]`);
  if (!block) throw new Error(`<${host.localName}> needs the piece "${name}".`);
  return block.textContent;
}

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

// Built node by node: the policy of a page lets no script turn a text into markup.
function madeOf(node: PieceNode, around: string): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [tag, attributes, ...content] = node;
  const space = tag === 'svg' ? SVG : around;
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content.map((inner) => madeOf(inner, space)));
  return element;
}
