import type { APIRoute } from 'astro';
import { CARD_TYPE, vcard } from '#lib/vcard.ts';
import { organisationCards } from '#help/query.ts';

export async function getStaticPaths() {
  return (await organisationCards()).map(({ id, card }) => ({ params: { id }, props: { card } }));
}

/** An organisation as a card for the contacts of a telephone. */
export const GET: APIRoute<{ card: Parameters<typeof vcard>[0] }> = ({ props }) =>
  new Response(vcard(props.card), { headers: { 'Content-Type': CARD_TYPE } });
