import { reference } from 'astro:content';
import * as z from 'zod';
import { sourceSchema } from './fact.ts';

/** What school, CLB and police agree about one subject: `content/agreements/<id>.mdx`. */
export const agreementSchema = z.strictObject({
  /** Page heading and browser tab, in plain words. */
  title: z.string().min(3).max(70),
  /** The answer to the title, below the heading and in lists. */
  summary: z.string().min(20).max(160),
  /** Place in the list. */
  order: z.int().positive(),
  /** Who to call or chat with, shown at the end. */
  organisations: z.array(reference('organisations')),
  /** What the text rests on. */
  sources: z.array(sourceSchema).min(1),
});
