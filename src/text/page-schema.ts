import * as z from 'zod';
import { leadField, maybeSourcesField, titleField } from '#facts/text-fields.ts';

/** A single page of text: `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  title: titleField,
  lead: leadField,
  sources: maybeSourcesField,
});
