/** A node of a page as data: a text, or an element with its name, attributes and content. */
export type PieceNode = string | [tag: string, attributes: Record<string, string>, ...PieceNode[]];

/** What holds for a piece: a text for each `{name}` in its texts, true for each condition of its elements. */
export type PieceValues = Readonly<Record<string, string | boolean>>;

/**
 * A piece of a page as it is shown: an element with `data-when="name"` stays where that holds and goes where
 * it does not; `{name}` becomes a text. Texts come in one pass: braces inside a text stay text.
 */
export function chosen(piece: readonly PieceNode[], values: PieceValues): PieceNode[] {
  return piece.flatMap((node): PieceNode[] => {
    if (typeof node === 'string')
      return [node.replace(PLACE, (_, name: string) => textOf(values[name]))];
    const [tag, { 'data-when': condition, ...attributes }, ...content] = node;
    const holds = condition === undefined || values[condition] === true;
    return holds ? [[tag, attributes, ...chosen(content, values)]] : [];
  });
}

const PLACE = /\{(\w+)\}/g;

function textOf(value: string | boolean | undefined): string {
  return typeof value === 'string' ? value : '';
}
