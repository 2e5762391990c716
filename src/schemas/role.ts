import { reference } from 'astro:content';
import * as z from 'zod';
import { themes } from '#contact/message.ts';
import { sourceSchema } from './fact.ts';

/** One reference role of the service: `content/offering/<id>.mdx`. */
export const roleSchema = z.strictObject({
  /** Page heading and browser tab, in plain words. */
  title: z.string().min(3).max(70),
  /** The official name, said once. */
  officialName: z.string().min(3),
  /** The answer to the title, below the heading and in lists. */
  summary: z.string().max(160),
  /** Place in the list. */
  order: z.int().positive(),
  /** Theme of the form that a question from this page starts with. */
  theme: z.enum(themes),
  /** Who to call, most fitting first. */
  organisations: z.array(reference('organisations')).min(1),
  /** What the text rests on. */
  sources: z.array(sourceSchema).min(1),
});
