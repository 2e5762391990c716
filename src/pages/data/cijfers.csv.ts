import type { APIRoute } from 'astro';
import { csv, CSV_TYPE } from '#lib/csv.ts';
import { words } from '#lib/words.ts';
import { allFigures } from '#figures/query.ts';
import { figureColumns } from '#figures/schema.ts';

/** The figures of this site as a table for other programs. */
export const GET: APIRoute = async () => {
  const { yes, no } = words.figures.file;
  const rows = (await allFigures()).flatMap((figure) =>
    figure.points.map((point) => ({
      cijfer: figure.id,
      wat: figure.counts,
      eenheid: figure.unit,
      jaar: point.year,
      waarde: point.value,
      ongeveer: point.isAbout ? yes : no,
      zone: figure.zone,
      opmerking: figure.note,
      bron: figure.source,
      brondatum: figure.sourceDate,
      nagekeken: figure.checkedOn,
    })),
  );
  return new Response(csv(figureColumns, rows), { headers: { 'Content-Type': CSV_TYPE } });
};
