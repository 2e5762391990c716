import { type MdastNode, mdxToMdast } from 'satteri';
import { drawings } from '#drawings/drawings.ts';
import { APART, array, call, content, literal, text } from './typst.ts';

type NodeOf<Type extends MdastNode['type']> = Readonly<Extract<MdastNode, { type: Type }>>;
type Component = NodeOf<'mdxJsxFlowElement'> | NodeOf<'mdxJsxTextElement'>;

/** What a text leans on, which does not stand in it. */
export interface Surroundings {
  /** File of the text, to name in a mistake. */
  file: string;
  /** Whom a `<Call>` stands for, by the name of its file. */
  callees: ReadonlyMap<string, { who: string; number: string | undefined }>;
  /** Chapters that stand in the same paper. */
  chapters: ReadonlySet<string>;
  /** What each drawing shows, in words, for who cannot see it. */
  alternatives: Readonly<Record<string, string>>;
}

/**
 * A text of `content/` as markup of Typst, for the functions of a template. The front matter is left out.
 * @throws naming file and line, when it holds what paper cannot show
 */
export function markupOf(source: string, surroundings: Surroundings): string {
  return piecesOf(source, surroundings).join(APART);
}

/** The same, piece by piece: a paragraph, a list, a heading. */
export function piecesOf(source: string, surroundings: Surroundings): string[] {
  // As on a page: quotes and apostrophes become round.
  const tree = mdxToMdast(source, { features: { smartPunctuation: true } });
  return new Markup(surroundings).pieces(tree);
}

/**
 * The list that somebody prints, without the text around it.
 * @throws when the text has none
 */
export function sheetMarkupOf(source: string, surroundings: Surroundings): string {
  const tree = mdxToMdast(source, { features: { smartPunctuation: true } });
  const sheet = childrenOf(tree).find((node) => 'name' in node && node.name === 'PrintSheet');
  if (!sheet) throw new Error(`${surroundings.file}: hier staat geen <PrintSheet>.`);
  return new Markup(surroundings).blocks(sheet);
}

/** Longest markup of a sentence that opens what stands below it. */
const OPENING = 160;

class Markup {
  readonly #around: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#around = surroundings;
  }

  blocks(parent: MdastNode): string {
    return this.pieces(parent).join(APART);
  }

  pieces(parent: MdastNode): string[] {
    return onPaper(childrenOf(parent))
      .map((node, place, all) => this.#withNext(node, all[place + 1]))
      .filter((markup) => markup !== '');
  }

  /** A sentence that opens a list, a drawing or a comparison stays on its page. */
  #withNext(node: MdastNode, next: MdastNode | undefined): string {
    const markup = this.#block(node);
    const opens = next?.type === 'list' || next?.type === 'mdxJsxFlowElement';
    const isOpening = node.type === 'paragraph' && opens && markup.length <= OPENING;
    return isOpening ? call('opening', content(markup)) : markup;
  }

  #block(node: MdastNode): string {
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all the others are a mistake
    switch (node.type) {
      case 'yaml':
        return '';
      case 'paragraph':
        return this.#words(node);
      case 'heading':
        return call('heading', `level: ${this.#levelOf(node)}`, content(this.#words(node)));
      case 'list':
        return this.#list(node);
      case 'blockquote':
        return call('pull', content(this.blocks(node)));
      case 'table':
        return this.#table(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#component(node);
      default:
        return this.#mistake(node, `papier kan dit niet tonen (${node.type})`);
    }
  }

  /** Parts of a text stand one below its title, which is a chapter. */
  #levelOf(heading: NodeOf<'heading'>): number {
    if (heading.depth === 2 || heading.depth === 3) return heading.depth;
    return this.#mistake(heading, 'papier toont alleen koppen met ## en ###');
  }

  #words(parent: MdastNode): string {
    return childrenOf(parent)
      .map((node) => this.#inline(node))
      .join('');
  }

  #inline(node: MdastNode): string {
    // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all the others are a mistake
    switch (node.type) {
      case 'text':
        return text(node.value);
      case 'strong':
        return call('strong', content(this.#words(node)));
      case 'emphasis':
        return call('emph', content(this.#words(node)));
      case 'link':
        return this.#link(node);
      case 'mdxJsxTextElement':
        if (node.name === 'Call') return this.#call(node);
        if (node.name === 'Dutch') return call('dutch', content(this.#words(node)));
        return this.#mistake(node, `papier kan <${node.name ?? ''}> niet tonen in een zin`);
      default:
        return this.#mistake(node, `papier kan dit niet tonen in een zin (${node.type})`);
    }
  }

  #list(list: NodeOf<'list'>): string {
    const items = list.children.map((item) => content(this.blocks(item)));
    if (list.children.some(({ checked }) => typeof checked === 'boolean'))
      return call('ticks', ...items);
    return call(list.ordered === true ? 'steps' : 'list', ...items);
  }

  #table({ children: [head, ...rows] }: NodeOf<'table'>): string {
    const cells = (row: MdastNode | undefined) =>
      array(row ? childrenOf(row).map((cell) => content(this.#words(cell))) : []);
    return call('rows', cells(head), ...rows.map(cells));
  }

  #component(component: Component): string {
    switch (component.name ?? '') {
      case 'Call':
        return this.#call(component);
      case 'Drawing':
        return this.#drawing(component);
      case 'Sign':
        return call('sign', ...this.#pictured(component), ...this.#headed(component));
      case 'Details':
        return call('fold', ...this.#headed(component));
      case 'Compare':
        return call('compare', ...this.#columns(component));
      case 'Stations':
        return call('stations', content(this.blocks(component)));
      case 'Signs':
      case 'PrintSheet':
        return this.blocks(component);
      default:
        return this.#mistake(component, `papier kan <${component.name ?? ''}> niet tonen`);
    }
  }

  #call(component: Component): string {
    const to = this.#attribute(component, 'to');
    const callee = this.#around.callees.get(to);
    if (!callee) return this.#mistake(component, `content/organisations/ heeft geen ${to}.yaml`);
    const { who, number } = callee;
    if (number === undefined || who.includes(number)) return call('strong', content(text(who)));
    return call('number', content(text(number))) + text(` ${who}`);
  }

  #drawing(drawing: Component): string {
    const below = this.blocks(drawing);
    const picture = this.#pictured(drawing);
    return below === ''
      ? call('drawn', ...picture)
      : call('drawn', ...picture, `below: ${content(below)}`);
  }

  /** Name of a drawing and what it shows. */
  #pictured(component: Component): string[] {
    const name = this.#attribute(component, 'name');
    if (!(name in drawings)) return this.#mistake(component, `er is geen tekening "${name}"`);
    const shown = this.#around.alternatives[name];
    if (shown === undefined)
      return this.#mistake(
        component,
        `zeg in content/ui.nl.json, bij paper.drawings, wat de tekening "${name}" toont`,
      );
    return [literal(name), literal(shown)];
  }

  #headed(component: Component): string[] {
    return [content(text(this.#attribute(component, 'head'))), content(this.blocks(component))];
  }

  /** Each heading within a comparison opens a side. */
  #columns(compare: Component): string[] {
    const columns: string[][] = [];
    for (const node of childrenOf(compare)) {
      const open = columns.at(-1);
      if (node.type === 'heading') columns.push([this.#words(node)]);
      else if (open) open.push(this.#block(node));
      else this.#mistake(node, 'zet hier eerst een kop met ###');
    }
    return columns.map(([head = '', ...inside]) =>
      array([content(head), content(inside.join(APART))]),
    );
  }

  #link(link: NodeOf<'link'>): string {
    const words = content(this.#words(link));
    const [, chapter] = /^\/stop\/(\w+)\/$/.exec(link.url) ?? [];
    if (chapter !== undefined && this.#around.chapters.has(chapter))
      return call('turn-to', `<${chapter}>`, words);
    if (link.url.startsWith('/')) return call('on-site', literal(pathOf(link.url)), words);
    if (link.url.startsWith('https://')) return call('elsewhere', literal(link.url), words);
    return this.#mistake(link, `papier kan niet leiden naar ${link.url}`);
  }

  #attribute(component: Component, name: string): string {
    for (const attribute of component.attributes)
      if (attribute.type === 'mdxJsxAttribute' && attribute.name === name)
        if (typeof attribute.value === 'string') return attribute.value;
    return this.#mistake(component, `<${component.name ?? ''}> mist ${name}="…"`);
  }

  #mistake({ position }: Readonly<MdastNode>, what: string): never {
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    throw new Error(`${this.#around.file}:${line}:${column}: ${what}.`);
  }
}

/** Without what only a screen can do, and without a heading that has nothing else below it. */
function onPaper(nodes: readonly MdastNode[]): MdastNode[] {
  const isScreen = (node?: MdastNode) =>
    node !== undefined && 'name' in node && node.name === 'OnScreen';
  return nodes.filter((node, place) => {
    const [next, after] = nodes.slice(place + 1);
    const isEmpty = isScreen(next) && (after === undefined || after.type === 'heading');
    return !isScreen(node) && !(node.type === 'heading' && isEmpty);
  });
}

/** What somebody types: without what only a link can carry. */
function pathOf(address: string): string {
  return new URL(address, 'https://site.invalid').pathname.replace(/\/$/, '');
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}
