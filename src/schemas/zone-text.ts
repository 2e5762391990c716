import * as z from 'zod';
import { sourceSchema } from './fact.ts';

/** What one zone adds to a shared page: `content/zones/<zone>/<folder>/<page>.mdx`, beside `content/<folder>/<page>.mdx`. */
export const zoneTextSchema = z.strictObject({
  /** What the text rests on; shown with the sources of the page. */
  sources: z.array(sourceSchema).min(1),
});
