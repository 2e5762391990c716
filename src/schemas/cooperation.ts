import { reference } from 'astro:content';
import * as z from 'zod';
import { provenance, sourceSchema } from './fact.ts';

/** One text for professionals: `content/cooperation/<id>.mdx`. */
export const cooperationSchema = z.strictObject({
  /** Page heading and browser tab: the question it answers. */
  title: z.string().min(3).max(70),
  /** The answer to the title, in larger letters below it and in the list. */
  lead: z.string().min(20).max(300),
  /** Place in the list. */
  order: z.int().positive(),
  /** A list to fill in on paper: the page offers to print it. */
  isChecklist: z.boolean(),
  /** Rules the text leans on: keys of `content/law.yaml`. */
  laws: z.array(reference('laws')),
  /** What the text rests on. */
  sources: z.array(sourceSchema).min(1),
});

/** A law or circular that texts lean on: one entry of `content/law.yaml`. Numbers of articles are not shown. */
export const lawSchema = z.strictObject({
  /** What the rule is called, in plain words. */
  name: z.string().min(3),
  ...provenance,
});
