import type { MdastNode, MdastPluginDefinition, MdastVisitorContext } from 'satteri';

type NodeOf<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;
type Component = NodeOf<'mdxJsxFlowElement'>;
type Block = NodeOf<'root'>['children'][number];

/**
 * Plain Markdown as the components of a text: `##` opens a `Part`, `>` is a `PullQuote` between two parts,
 * `###` within `<Compare>` opens a `CompareColumn`, and `- [ ]` outside `<PrintSheet>` makes `Checklist`.
 * Each page says how it shows those components.
 * @throws when text has no heading above it, or a heading or quote stands where none can
 */
export const markdownParts = {
  name: 'markdown-parts',
  options: { position: true },
  before: (root, context) => {
    context.setProperty(root, 'children', sectionsIn(root.children, 'Part'));
  },
  mdxJsxFlowElement: (component, context) => {
    if (component.name !== 'Compare') return;
    context.setProperty(component, 'children', sectionsIn(component.children, 'CompareColumn'));
  },
  list: (list, context) =>
    isChecklist(list) && !isOnPaper(list, context) ? checklist(list) : undefined,
  paragraph: (paragraph) => (isLinksAlone(paragraph) ? linksAlone(paragraph) : undefined),
  // Those that opened a part or stood between two are no longer there.
  heading: (heading) => {
    if (heading.depth < 3) throw mistake(heading, 'hier kan geen kop met # of ## staan');
  },
  blockquote: (quote) => {
    throw mistake(quote, 'een zin met > staat tussen twee stukken');
  },
} satisfies MdastPluginDefinition;

/** Marks of the heading that opens each component. */
const openers = { Part: '##', CompareColumn: '###' };

/** Each heading of the right depth with what follows it, as one component. */
function sectionsIn(blocks: readonly Block[], name: keyof typeof openers): Block[] {
  const sections: Block[] = [];
  let open: Component | undefined;
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === openers[name].length) {
      open = component(name, headOf(block));
      if (name === 'Part') open.attributes.push(placeOf(sections));
      sections.push(open);
    } else if (block.type === 'blockquote' && name === 'Part') {
      open = undefined;
      sections.push(pullQuote(block));
    } else if (open) {
      open.children.push(block as Component['children'][number]); // a root holds blocks alone
    } else {
      throw mistake(block, `zet hier eerst een kop met ${openers[name]}`);
    }
  }
  return sections;
}

/** Place of the next part among those before it, from 1: pages that show their contents lead to it. */
function placeOf(sections: readonly Block[]): Component['attributes'][number] {
  const before = sections.filter((section) => 'name' in section && section.name === 'Part');
  return { type: 'mdxJsxAttribute', name: 'place', value: String(before.length + 1) };
}

/** The words of a heading: they become an attribute, which holds no links or bold. */
function headOf(heading: NodeOf<'heading'>): string {
  const words = heading.children.map((child) => {
    if (child.type === 'text') return child.value;
    throw mistake(heading, 'een kop is gewone tekst: geen link, niets in vet');
  });
  return words.join('');
}

function pullQuote(quote: NodeOf<'blockquote'>): Block {
  const [sentence, ...more] = quote.children;
  if (sentence?.type !== 'paragraph' || more.length > 0)
    throw mistake(quote, 'na > komt één zin op één lijn');
  return {
    type: 'mdxJsxTextElement',
    name: 'PullQuote',
    attributes: [],
    children: sentence.children,
  };
}

function checklist(list: Readonly<NodeOf<'list'>>): Component {
  const children = list.children.map((item) => ({ ...item, checked: null }));
  return { ...component('Checklist'), children: [{ ...list, children }] };
}

function isChecklist({ children }: Readonly<NodeOf<'list'>>): boolean {
  return children.some(({ checked }) => typeof checked === 'boolean');
}

/** A line of links, with points between them: each is pressed alone. */
function isLinksAlone({ children }: Readonly<NodeOf<'paragraph'>>): boolean {
  const isPoint = (child: (typeof children)[number]) =>
    child.type === 'text' && child.value.trim() === '·';
  return children.every((child) => child.type === 'link' || isPoint(child));
}

function linksAlone({ children }: Readonly<NodeOf<'paragraph'>>): NodeOf<'mdxJsxTextElement'> {
  return {
    type: 'mdxJsxTextElement',
    name: 'p',
    attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: 'alone' }],
    children: [...children],
  };
}

function isOnPaper(node: Readonly<MdastNode>, context: MdastVisitorContext): boolean {
  const parent = context.parent(node);
  if (!parent) return false;
  return ('name' in parent && parent.name === 'PrintSheet') || isOnPaper(parent, context);
}

function component(name: string, head?: string): Component {
  const attributes: Component['attributes'] =
    head === undefined ? [] : [{ type: 'mdxJsxAttribute', name: 'head', value: head }];
  return { type: 'mdxJsxFlowElement', name, attributes, children: [] };
}

/** What an editor reads, written as a mistake in MDX is: line and column, and what to do. */
function mistake({ position }: Readonly<MdastNode>, what: string): Error {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return new Error(`${line}:${column}: ${what}.`);
}
