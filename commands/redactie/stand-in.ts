import * as z from 'zod';

/** What `src/content.config.ts` asks of Astro, answered with what it said: which files, and what is right in them. */
export const defineCollection = <T>(collection: T): T => collection;

/** Name of a file of another collection; the form offers the files that there are. */
export const reference = (collection: string) => z.string().meta({ collection });

/** Which files are of a collection. */
export const glob = <T>(files: T): T => files;

/** Entries of one file, which has no form: an editor of text is better at lists without end. */
export const file = () => ({});
