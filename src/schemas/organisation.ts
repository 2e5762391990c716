import * as z from 'zod';
import { phoneSchema, provenance } from './fact.ts';

/** Ways to reach an organisation. */
const channels = ['phone', 'chat', 'mail', 'app', 'visit'] as const;

/** One help line or desk: `content/organisations/<id>.yaml`. Numbers are written here and nowhere else. */
export const organisationSchema = z.strictObject({
  /** Name as the organisation uses it. */
  name: z.string().min(2),
  /** Place in the list; emergency numbers first. */
  order: z.int().positive(),
  /** Danger to life: never filtered away, the only red on the page. */
  isEmergency: z.boolean(),
  /** One or two plain sentences: for what and for whom. */
  summary: z.string().min(20).max(170),
  /** Number to call, or `null` when none is confirmed. */
  phone: phoneSchema.nullable(),
  /** Own site. */
  website: z.url(),
  /** Ways to reach them that a source confirms; empty for a site to read. */
  channels: z.array(z.enum(channels)),
  /** For whom: `young` (under 18), `adult`, or both. */
  audience: z.array(z.enum(['young', 'adult'])).min(1),
  /** Free of charge; `null` when not confirmed. */
  isFree: z.boolean().nullable(),
  /** One need not say who one is; `null` when not confirmed. */
  isAnonymous: z.boolean().nullable(),
  /** The call shows on a telephone bill; `null` when not confirmed. */
  showsOnBill: z.boolean().nullable(),
  /** Opening hours with their own source; `null` sends the reader to the site. */
  hours: z.strictObject({ text: z.string().min(3), ...provenance }).nullable(),
  ...provenance,
});

/** An organisation, past the gate. */
export type Organisation = z.output<typeof organisationSchema>;
