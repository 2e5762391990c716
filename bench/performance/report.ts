import { cpus } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { today } from '#commands/today.ts';

const FILE = 'docs/performance.md';

/** Writes a part of docs/performance.md in the place of what it said before; the others stay. */
export async function writePart(name: string, lines: readonly string[]): Promise<void> {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const before = readFileSync(FILE, 'utf8');
  const [head, rest] = [before.indexOf(start), before.indexOf(end)];
  if (head === -1 || rest === -1) throw new Error(`${FILE} has no place for ${name}.`);
  const text = [start, '', ...lines, '', ''].join('\n');
  const after = before.slice(0, head) + text + before.slice(rest);
  writeFileSync(FILE, await format(after, { ...(await resolveConfig(FILE)), filepath: FILE }));
}

/** Where and when something was measured: a busy machine tells less. */
export function circumstances(load: readonly number[]): string {
  const before = load.map((one) => one.toFixed(1)).join(' and ');
  return `_${today()}, Node ${process.versions.node}, ${cpus().length} cores, load before and after ${before}._`;
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)];
}

/** The middle one, or the one at another share of the way. */
export function quantile(numbers: readonly number[], share = 0.5): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
