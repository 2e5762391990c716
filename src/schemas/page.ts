import * as z from 'zod';
import { sourceSchema } from './fact.ts';

/** A single page of text: `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  /** Page heading and browser tab. */
  title: z.string().min(3).max(70),
  /** The answer to the title, in larger letters below it. */
  lead: z.string().min(20).max(300),
  /** What we measured in real browsers stands below the text. */
  showsTraces: z.boolean().default(false),
  /** What the text rests on; empty when it only speaks of this site. */
  sources: z.array(sourceSchema),
});
