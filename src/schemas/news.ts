import * as z from 'zod';
import { partialDateSchema, sourceSchema } from './fact.ts';

/** Something that happened: `content/news/<id>.mdx`, or `content/zones/<zone>/news/<id>.mdx` for one zone. */
export const newsSchema = z.strictObject({
  /** Page heading and browser tab: what happened. */
  title: z.string().min(3).max(70),
  /** The news itself, below the heading and in the list. */
  lead: z.string().min(20).max(300),
  /** When it happened, as far as a source tells it; not the day it was written down. */
  date: partialDateSchema,
  /** What is told no longer holds, or nobody knows: the page then says so. */
  isHistory: z.boolean(),
  /** What the text rests on. */
  sources: z.array(sourceSchema).min(1),
});
