import type { APIRoute, GetStaticPaths } from 'astro';
import { CARD_TYPE, vcard, type Card } from '#lib/vcard.ts';
import { cardAddress, schoolCards } from '#schools/cards.ts';

/** A card for each contact point that can be reached, at `/scholen/contact.vcf` for that of the zone. */
export const getStaticPaths = (async () =>
  (await schoolCards()).map(({ deskName, card }) => ({
    params: { desk: deskName === '' ? undefined : deskName },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Omit<Card, 'uid'> }> = ({ params, props, url }) => {
  const uid = new URL(cardAddress(params['desk'] ?? ''), url).href;
  return new Response(vcard({ ...props.card, uid }), { headers: { 'content-type': CARD_TYPE } });
};
