import { reference } from 'astro:content';
import * as z from 'zod';

const organisations = z.array(reference('organisations'));
const whomToCall =
  'Wie de lezer kan bellen, de beste eerst: namen van bestanden in content/organisations/, zoals hulplijn-1712.';

/** Organisations to call; at least one. */
export const organisationsField = organisations.min(1).meta({ description: whomToCall });

/** Organisations to call; may be empty. */
export const maybeOrganisationsField = organisations.meta({
  description: `${whomToCall} Mag leeg zijn: [].`,
});
