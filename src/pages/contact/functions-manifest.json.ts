import type { APIRoute } from 'astro';
import { contactFacts } from '#contact-form/query.ts';

/** What the functions need of the zone; the build takes the file out of what it publishes. */
export const GET: APIRoute = async () => {
  const { recipients, municipalities, schools, openWithinWorkingDays } = await contactFacts();
  const names = Object.fromEntries(municipalities.map(({ key, name }) => [key, name]));
  const options = schools.flatMap((group) => group.options);
  const labels = Object.fromEntries(options.map(({ id, label }) => [id, label]));
  return Response.json({
    recipients,
    municipalities: names,
    schools: labels,
    openWithinWorkingDays,
  });
};
