import { readFileSync } from 'node:fs';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** One block of a text: what it is, and its words. */
export interface Block {
  tag: 'h1' | 'h2' | 'h3' | 'p' | 'li';
  text: string;
}

const BLOCKS = new Set<string>(['h1', 'h2', 'h3', 'p', 'li'] satisfies Block['tag'][]);

/** The words of a built page, so that other makers of sites get the same: its headings, paragraphs and items of lists. */
export function wordsOf(page: string): Block[] {
  const main = find(parse(readFileSync(page, 'utf8')), 'main');
  if (!main) throw new Error(`${page} has no main.`);
  return blocksIn(main).filter(({ text }) => text !== '');
}

function find(node: Node, tag: string): Node | undefined {
  if (node.nodeName === tag) return node;
  return childrenOf(node)
    .map((child) => find(child, tag))
    .find((found) => found !== undefined);
}

function blocksIn(node: Node): Block[] {
  if (BLOCKS.has(node.nodeName))
    return [{ tag: node.nodeName as Block['tag'], text: textIn(node).replace(/\s+/g, ' ').trim() }];
  return childrenOf(node).flatMap(blocksIn);
}

function textIn(node: Node): string {
  if (node.nodeName === 'script' || node.nodeName === 'style') return '';
  return tree.isTextNode(node) ? node.value : childrenOf(node).map(textIn).join('');
}

const childrenOf = (node: Node): Node[] =>
  'childNodes' in node && node.nodeName !== 'template' ? node.childNodes : [];

/** The words as a text for makers of sites, without its title. */
export function asMarkdown(blocks: readonly Block[]): string {
  const sign = { h1: '# ', h2: '## ', h3: '### ', p: '', li: '- ' };
  const parts = blocks.filter(({ tag }) => tag !== 'h1');
  return parts.map(({ tag, text }) => sign[tag] + text.replace(/[<>{}]/g, '')).join('\n\n');
}

/** The words as the body of a page by hand. */
export function asHtml(blocks: readonly Block[], classes: Partial<Record<string, string>>): string {
  return blocks
    .map(({ tag, text }) => {
      const name = tag === 'li' ? 'p' : tag;
      return `<${name} class="${classes[name] ?? ''}">${text.replaceAll('<', '&lt;')}</${name}>`;
    })
    .join('\n');
}
