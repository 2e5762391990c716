import type { APIRoute } from 'astro';
import { contactFacts } from '#queries/contact.ts';

/** What the functions need of the zone; the build takes the file out of what it publishes. */
export const GET: APIRoute = async () => {
  const { recipients, municipalities } = await contactFacts();
  const names = Object.fromEntries(municipalities.map(({ key, name }) => [key, name]));
  return Response.json({ recipients, municipalities: names });
};
