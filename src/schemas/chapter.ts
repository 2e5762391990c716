import { reference } from 'astro:content';
import * as z from 'zod';
import { sourceSchema } from './fact.ts';

/** One chapter of the brochure "Stop, nu is het genoeg!": `content/stop/<id>.mdx`. */
export const chapterSchema = z.strictObject({
  /** Page heading and browser tab. */
  title: z.string().min(3).max(70),
  /** One line in the table of contents. */
  summary: z.string().max(90),
  /** The first paragraph, in larger letters: the answer first. */
  lead: z.string().min(20).max(300),
  /** Number of the chapter; unique. */
  number: z.int().positive(),
  /** Who to call, shown at the end. */
  organisations: z.array(reference('organisations')).min(1),
  /** What the text rests on. */
  sources: z.array(sourceSchema).min(1),
});
