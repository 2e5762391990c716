import type { APIRoute } from 'astro';
import { csv, CSV_TYPE } from '#lib/csv.ts';
import { words } from '#lib/words.ts';
import { allFigures } from '#queries/figures.ts';

/** The figures of this site as a table for other programs; `/cijfers/` says what each column holds. */
export const GET: APIRoute = async () => {
  const { columns, yes, no } = words.figures.file;
  const rows = (await allFigures()).flatMap((figure) =>
    figure.points.map(({ year, value, isAbout }) => [
      ...[figure.id, figure.counts, figure.unit, year, value, isAbout ? yes : no],
      ...[figure.zone, figure.note, figure.source, figure.sourceDate, figure.checkedOn],
    ]),
  );
  const table = csv([Object.keys(columns), ...rows]);
  return new Response(table, { headers: { 'Content-Type': CSV_TYPE } });
};
