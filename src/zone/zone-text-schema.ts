import * as z from 'zod';
import { sourcesField } from '#facts/text-fields.ts';

/** What one zone adds to a shared page: `content/zones/<zone>/<folder>/<page>.mdx`, beside `content/<folder>/<page>.mdx`. */
export const zoneTextSchema = z.strictObject({ sources: sourcesField });
