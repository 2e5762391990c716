import type { APIRoute } from 'astro';
import { organisationData } from '#help/query.ts';

/** The directory as open data. */
export const GET: APIRoute = async () => Response.json(await organisationData());
