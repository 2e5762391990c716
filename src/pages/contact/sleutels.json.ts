import type { APIRoute } from 'astro';
import { contactFacts } from '#contact-form/query.ts';
import { recipientsFile } from '#contact-form/recipients.ts';

/** The public keys of the zone, for the form to seal for. */
export const GET: APIRoute = async () => {
  const { recipients } = await contactFacts();
  return new Response(recipientsFile(recipients));
};
