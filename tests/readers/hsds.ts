import * as z from 'zod';

/**
 * The fields of HSDS 3.0 that this directory uses, required as the standard requires them, and no other field.
 * Written after https://github.com/openreferral/specification (folder `schema`: service.json, organization.json,
 * phone.json, schedule.json, language.json, cost_option.json, attribute.json, openapi.json).
 */
const id = z.uuid();
const text = z.string().min(1);
const organization = z.strictObject({
  ...{ id, name: text, description: text },
  website: z.url().optional(),
});
const phone = z.strictObject({ id, number: text, type: z.literal('voice').optional() });
const schedule = z.strictObject({
  id,
  freq: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  byday: z
    .string()
    .regex(/^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*$/)
    .optional(),
  opens_at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  closes_at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  valid_to: z.iso.date().optional(),
  description: text.optional(),
  notes: text.optional(),
});
const language = z.strictObject({
  id,
  name: text.optional(),
  code: z.string().length(2).optional(),
});
const costOption = z.strictObject({
  id,
  amount: z.number().optional(),
  currency: z.string().length(3).optional(),
});
const attribute = z.strictObject({ id, link_type: text, value: text.optional() });
const service = z.strictObject({
  ...{ id, name: text, organization_id: id, organization },
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  description: text.optional(),
  url: z.url().optional(),
  eligibility_description: text.optional(),
  fees_description: text.optional(),
  assured_date: z.iso.date().optional(),
  phones: z.array(phone),
  schedules: z.array(schedule),
  languages: z.array(language),
  cost_options: z.array(costOption),
  attributes: z.array(attribute),
});

/** A list of services, as an interface of the standard answers it, with who made it and what it rests on. */
export const hsdsServiceList = z.strictObject({
  ...{ total_items: z.int(), total_pages: z.int(), page_number: z.int(), size: z.int() },
  ...{ first_page: z.boolean(), last_page: z.boolean(), empty: z.boolean() },
  contents: z.array(service),
  ...{ version: z.literal('3.0'), license: text, attribution: text, authentic_source: z.url() },
});
