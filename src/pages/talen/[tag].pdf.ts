import type { APIRoute } from 'astro';
import { type LanguagePage, languagePages } from '#languages/query.ts';
import { hasPress, languagePaper } from '#paper/papers.ts';

export async function getStaticPaths() {
  const pages = (await hasPress()) ? await languagePages() : [];
  return pages.map((page) => ({ params: { tag: page.id }, props: { page } }));
}

/** First help in a language, on one page of paper. */
export const GET: APIRoute<{ page: LanguagePage }> = async ({ props }) =>
  new Response(await languagePaper(props.page), { headers: { 'Content-Type': 'application/pdf' } });
