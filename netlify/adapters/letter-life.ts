import * as z from 'zod';
import type { Life } from '#contact/life.ts';

const date = z.coerce.date();
const moment = date.nullable().catch(null);
const count = z.number().catch(0);

// Entries of before have only the first few; a time that cannot be read never stops a letter.
const lifeSchema = z.object({
  keptAt: date.optional().catch(undefined),
  mailedAt: moment,
  mailId: z.string().nullable().catch(null),
  triedSince: date.optional().catch(undefined),
  attempts: count,
  returned: count,
  isOverflow: z.boolean().catch(false),
  digest: z.string().nullable().catch(null),
  deliveredAt: moment,
  openedAt: moment,
  nextAt: date.optional().catch(undefined),
});

const DAY = 24 * 60 * 60 * 1000;

/** The life of a letter as metadata of a store: without what is not there yet. */
export function lifeOut(life: Life): Record<string, unknown> {
  const written = Object.entries(life).filter(([, value]) => Boolean(value));
  return Object.fromEntries(
    written.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );
}

/** Reads it again. A letter of which nobody knows how old it is counts as a day old, so that it is late, and due. */
export function lifeIn(metadata: Record<string, unknown>, now: Date): Life {
  const { keptAt = new Date(now.getTime() - DAY), ...life } = lifeSchema.parse(metadata);
  return { ...life, keptAt, triedSince: life.triedSince ?? keptAt, nextAt: life.nextAt ?? keptAt };
}
