import type { APIRoute } from 'astro';
import { type PaperName, paperNamed, paperNames } from '#paper/papers.ts';

export async function getStaticPaths() {
  return (await paperNames()).map((paper) => ({ params: { paper }, props: { paper } }));
}

/** A paper: the brochure, its sheets, or the card. */
export const GET: APIRoute<{ paper: PaperName }> = async ({ props }) =>
  new Response(await paperNamed(props.paper), { headers: { 'Content-Type': 'application/pdf' } });
