import type { APIRoute } from 'astro';
import { hasPress, schoolPaper } from '#paper/papers.ts';
import type { SchoolDesk } from '#schools/school.ts';
import { schoolSheets } from '#schools/query.ts';

interface Props {
  desk: SchoolDesk | undefined;
}

export async function getStaticPaths() {
  const sheets = (await hasPress()) ? await schoolSheets() : [];
  return sheets.map(({ deskName, desk }) => ({
    params: { desk: deskName === '' ? undefined : deskName },
    props: { desk },
  }));
}

/** A sheet for the wall of a staff room, at `/scholen/blad.pdf` for the desk of the zone. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await schoolPaper(props.desk), { headers: { 'Content-Type': 'application/pdf' } });
