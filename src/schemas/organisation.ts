import * as z from 'zod';
import { audiences, channels, helpThemes, languages } from '#lib/help-words.ts';
import { holdsAddress } from '#lib/secret-address.ts';
import { weekdays } from '#lib/opening-hours.ts';
import { phoneSchema, provenance } from './fact.ts';

const timeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "Write a time as '09:00', in quotes.");

const hoursSchema = z.strictObject({
  /** When somebody answers, per way to reach them. */
  periods: z
    .array(
      z.strictObject({
        channel: z.enum(channels),
        days: z.array(z.enum(weekdays)).min(1),
        from: timeSchema,
        /** `24:00` is the end of the day; an hour up to `from` is on the day after. */
        to: timeSchema,
      }),
    )
    .min(1),
  /** Nobody answers on Belgian public holidays; `null` when no source tells. */
  closedOnHolidays: z.boolean().nullable(),
  ...provenance,
});

const addressSchema = z.strictObject({
  street: z.string().min(3),
  postalCode: z.string().regex(/^\d{4}$/),
  place: z.string().min(2),
  ...provenance,
});

/**
 * One help line or desk: `content/organisations/<id>.yaml`, or `content/zones/<zone>/organisations/<id>.yaml`
 * for one that serves only the region of a zone. Numbers are written here and nowhere else.
 */
export const organisationSchema = z
  .strictObject({
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
    /** Page of the chat, when it is another than the site. */
    chat: z.url().optional(),
    /** Ways to reach them that a source confirms; empty for a site to read. */
    channels: z.array(z.enum(channels)),
    /** What one calls them for, most important first. */
    themes: z.array(z.enum(helpThemes)).min(1),
    /** For whom. */
    audience: z.array(z.enum(audiences)).min(1),
    /** Languages in which somebody answers; `null` when not confirmed. */
    languages: z.array(z.enum(languages)).min(1).nullable(),
    /** Free of charge; `null` when not confirmed. */
    isFree: z.boolean().nullable(),
    /** One need not say who one is; `null` when not confirmed. */
    isAnonymous: z.boolean().nullable(),
    /** What to know before trusting on that, in plain sentences. */
    anonymityDetail: z.string().optional(),
    /** The call shows on a telephone bill; `null` when not confirmed. */
    showsOnBill: z.boolean().nullable(),
    /** How somebody who does not hear or speak well reaches them. */
    access: z.string().optional(),
    /** A public service, for search engines. */
    isGovernment: z.boolean().default(false),
    /** Answers professionals only; `routeCitizensTo` says where others go. */
    professionalsOnly: z.boolean().default(false),
    /** Organisation that answers everybody else. */
    routeCitizensTo: z.string().optional(),
    /** Keeps a refuge whose place is secret: no address may be written in the file at all. */
    confidential: z.boolean().default(false),
    /** The address that the organisation makes public itself, with its own source. */
    address: addressSchema.optional(),
    /** Opening hours with their own source; `null` sends the reader to the site. */
    hours: hoursSchema.nullable(),
    ...provenance,
  })
  .superRefine((organisation, context) => {
    const refuse = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (organisation.professionalsOnly !== (organisation.routeCitizensTo !== undefined))
      refuse(
        'routeCitizensTo',
        'Say where citizens go, exactly when this is for professionals only.',
      );
    if (!organisation.confidential) return;
    if (organisation.address !== undefined)
      refuse('address', 'The place of a refuge is secret: take the address out of this file.');
    for (const [field, value] of Object.entries(organisation))
      if (typeof value === 'string' && !value.startsWith('https:') && holdsAddress(value))
        refuse(
          field,
          'This reads like an address, and the place of a refuge is secret: take it out.',
        );
  });

/** An organisation, past the gate. */
export type Organisation = z.output<typeof organisationSchema>;
