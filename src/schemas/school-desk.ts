import * as z from 'zod';
import { partialDateSchema, phoneSchema, provenance } from './fact.ts';
import { isMailOfFunction, isMobile } from './person.ts';

/** Who a school calls at the police: a function, not a person. */
const deskSchema = z
  .strictObject({
    /** What one asks for: `contactpersoon voor de scholen`. */
    name: z.string().min(3).max(60),
    /** A number of its own; `null` when one calls the general number of the zone and asks. */
    phone: phoneSchema.nullable(),
    /** Mailbox of a function; `null` when none is confirmed. */
    mail: z.email().nullable(),
    /** Only a person who said yes: the name, and the day of that yes. Else `null`. */
    person: z.strictObject({ name: z.string().min(3), agreedOn: z.iso.date() }).nullable(),
    ...provenance,
  })
  .superRefine(({ phone, mail, person }, context) => {
    if (phone && isMobile(phone.tel))
      context.addIssue({
        code: 'custom',
        path: ['phone'],
        message: 'This is a mobile number. Give the number of a desk.',
      });
    if (mail !== null && person === null && !isMailOfFunction(mail))
      context.addIssue({
        code: 'custom',
        path: ['mail'],
        message:
          'This looks like the mailbox of a person. Give that of a function, or write under "person" who agreed, and when.',
      });
  });
/** Where a row of the list comes from; a paper has no address. */
const listSourceSchema = z.strictObject({
  name: z.string().min(3),
  source: z.url().nullable(),
  /** `null` for a page without a date, and for the official list: there the row has the date. */
  sourceDate: partialDateSchema.nullable(),
  checkedOn: z.iso.date().nullable(),
});

/** What a zone knows of its schools, apart from the list: `content/zones/<zone>/schools.yaml`. */
export const schoolFactsSchema = z.strictObject({
  /** The contact point of every school without one of its own; `null` while nobody confirmed one. */
  desk: deskSchema.nullable(),
  /** Other contact points, by the name that the column `desk` of the list uses. */
  desks: z.record(z.string(), deskSchema),
  /** Where the list comes from, by the names of its column `sources`. */
  sources: z.record(z.string(), listSourceSchema),
  /** Places that people take for a part of the zone. */
  neighbours: z.array(
    z.strictObject({
      place: z.string().min(2),
      postcode: z.string().regex(/^[1-9]\d{3}$/),
      /** Where it does belong: `Aalter`. */
      municipality: z.string().min(2),
    }),
  ),
});
/** What a zone knows of its schools, past the gate. */
export type SchoolFacts = z.output<typeof schoolFactsSchema>;
