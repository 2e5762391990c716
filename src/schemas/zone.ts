import * as z from 'zod';
import { isRecipient } from '#contact/seal.ts';
import { phoneSchema, provenance } from './fact.ts';

/** How every recipient of the shipped demonstration keys starts: a live zone may not use them. */
export const DEMONSTRATION_RECIPIENTS: readonly string[] = [
  'age1pq1kkvejw0209qjk99w9fpnx',
  'age1pq10h22826khxn8frx0wxqmt',
];

const recipientSchema = z.strictObject({
  /** Whose key it is: a function or a place, never a person's name. */
  holder: z.string().min(3),
  /** The public half of the key, as `npm run keys` prints it. */
  recipient: z
    .string()
    .refine(
      isRecipient,
      'Use a whole post-quantum recipient (age1pq1…), as "npm run keys" prints it. No other kind: one would undo the others.',
    ),
});

/** What is true of one police zone: `content/zones/<id>/zone.yaml`. */
export const zoneSchema = z
  .strictObject({
    /** Full name: `Politiezone Deinze-Zulte-Lievegem`. */
    name: z.string().min(5),
    /** The name within a title: `Deinze-Zulte-Lievegem`. */
    shortName: z.string().min(3),
    /** `demo` until the zone itself takes the site into use; then `live`. */
    status: z.enum(['demo', 'live']),
    /** General number of the zone; `null` sends the reader to the municipality. */
    phone: z.strictObject({ ...phoneSchema.shape, ...provenance }).nullable(),
    /** The zone's own site; `null` when none is confirmed. */
    website: z.strictObject({ url: z.url(), ...provenance }).nullable(),
    /** Neutral page where the exit leads; another site, without personal content. */
    exit: z.url(),
    /** Municipalities of the zone, with a short key for the form. */
    municipalities: z
      .array(z.strictObject({ key: z.string().regex(/^[a-z]+$/), name: z.string() }))
      .min(1),
    /** Who can open the messages: at least two, so that one lost key loses nothing. */
    recipients: z.array(recipientSchema).min(2),
    /** Languages with a page of first help, in the order of the list; empty for Dutch alone. */
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'Write a language as: en, fr, ar.')),
  })
  .superRefine((zone, context) => {
    if (zone.status !== 'live') return;
    for (const fact of ['phone', 'website'] as const)
      if (zone[fact] === null)
        context.addIssue({
          code: 'custom',
          path: [fact],
          message: 'A live zone has one: fill it in, with its source.',
        });
    zone.recipients.forEach(({ recipient }, index) => {
      if (!DEMONSTRATION_RECIPIENTS.some((start) => recipient.startsWith(start))) return;
      context.addIssue({
        code: 'custom',
        path: ['recipients', index],
        message: 'This is a demonstration key. Make a key of your own with "npm run keys".',
      });
    });
  });

/** A zone, past the gate. */
export type Zone = z.output<typeof zoneSchema>;
