import type { School } from '#schools/schema.ts';
import type { Comparison } from './compare.ts';

/** Summary of an import for the terminal. */
export function tableOf({ added, changed, gone, suspicious, judged, next }: Comparison): string {
  return [
    ...section('Added', added.map(lineOf)),
    ...section(
      'Changed',
      changed.flatMap(({ school, what }) => what.map((text) => `${lineOf(school)}: ${text}`)),
    ),
    ...section('Gone: stays in the list, marked', gone.map(lineOf)),
    ...section('Suspicious: look at these', suspicious),
    `${added.length} added, ${changed.length} changed, ${gone.length} gone of ${judged}, ${suspicious.length} suspicious; ${next.length} rows.`,
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
}

function lineOf({ id, called, name, postcode, municipality }: School): string {
  return `${id.padEnd(10)} ${called === '' ? name : called}, ${postcode} ${municipality}`;
}
