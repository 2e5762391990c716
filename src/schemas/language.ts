import { reference } from 'astro:content';
import * as z from 'zod';
import { sourceSchema } from './fact.ts';

/** Who to call, and for what, in the language of the page; the number stays with the organisation. */
const callSchema = z.strictObject({
  organisation: reference('organisations'),
  text: z.string().min(3),
});

const translationSchema = z
  .strictObject({
    /** Version of the Dutch page that this follows; `tests/content` says which one that is. */
    follows: z.string().regex(/^[0-9a-f]{8}$/),
    /** Says that this is a translation. */
    label: z.string().min(10),
    /** Says that nobody who grew up with the language has read it yet. */
    unread: z.string().min(10),
    /** Leads to the Dutch page. */
    dutch: z.string().min(5),
    /** What the banner of a demonstration says. */
    demo: z.string().min(10),
    /** Who read it with this mother tongue: a service or a function, never a person's name. */
    reviewedBy: z.string().min(3).nullable(),
    /** Day of that reading. */
    reviewedOn: z.iso.date().nullable(),
  })
  .refine(
    ({ reviewedBy, reviewedOn }) => (reviewedBy === null) === (reviewedOn === null),
    'Fill in both reviewedBy and reviewedOn, or neither.',
  );

/** First help in one language: `content/languages/<tag>.mdx`. `nl` is the page the others translate. */
export const languageSchema = z.strictObject({
  /** What the language calls itself. */
  name: z.string().min(3),
  /** Which way it is written. */
  direction: z.enum(['ltr', 'rtl']),
  /** Page heading and browser tab. */
  title: z.string().min(3).max(70),
  /** Danger first. */
  lead: z.string().min(20).max(300),
  /** Numbers to call in danger. */
  danger: z.array(callSchema).min(1),
  /** Heading above who helps. */
  helpTitle: z.string().min(3),
  /** What to know before calling them. */
  helpText: z.string().min(3),
  /** Who helps. */
  help: z.array(callSchema).min(1),
  /** What the text rests on: with the Dutch page only. */
  sources: z.array(sourceSchema),
  /** `null` for the Dutch page. */
  translation: translationSchema.nullable(),
});

/** First help in one language, past the gate. */
export type Language = z.output<typeof languageSchema>;
