/** Between two pieces of markup. */
export const APART = '\n\n';

/** A text as an expression of Typst: no character of it is markup. */
export function text(words: string): string {
  return `#${literal(words)};`;
}

/** A text as a value within code of Typst, without the places where a narrow screen may break a word. */
export function literal(words: string): string {
  const plain = words.replaceAll('\u00AD', '').replaceAll('\n', ' ');
  return `"${plain.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** A call of a function of the template, with its values as code. */
export function call(name: string, ...values: readonly string[]): string {
  return `#${name}(${values.join(', ')});`;
}

/** Markup as a value within code. */
export function content(markup: string): string {
  return `[${markup}]`;
}

/** Values as an array, of one value too. */
export function array(values: readonly string[]): string {
  return `(${values.map((value) => `${value},`).join(' ')})`;
}

/** Values by name, each as code. */
export function dictionary(values: Readonly<Record<string, string>>): string {
  return `(${Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')})`;
}
