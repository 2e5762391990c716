import * as z from 'zod';
import type { Canary } from '#contact/canary.ts';
import { receiptSchema } from '#contact/receipt-schema.ts';
import { SHORT_STORE_LIMIT } from '#contact/terms.ts';
import { readText, storeOf, withinLimit } from './store.ts';

/** Where the daily canary writes down how it went. */
export interface CanaryRecord {
  /** `null` before the first canary. */
  read: () => Promise<Canary | null>;
  write: (canary: Canary) => Promise<void>;
}

const KEY = 'last';

const recordSchema = z.object({
  receipt: receiptSchema,
  sentAt: z.coerce.date(),
  // Records of earlier releases do not have it.
  takenAt: z.coerce.date().nullable().default(null),
  throughAt: z.coerce.date().nullable(),
});

/** Opens the record in the store of the deploy context. */
export function canaryRecord(deployContext: string): CanaryRecord {
  const store = storeOf('control', deployContext);

  async function read(): Promise<Canary | null> {
    const text = await readText(store, KEY);
    try {
      return recordSchema.parse(JSON.parse(text ?? 'null'));
    } catch {
      // The next canary writes over it: one that cannot be read must not stop the run that judges it.
      return null;
    }
  }

  return {
    read: () => withinLimit(read(), SHORT_STORE_LIMIT),
    write: async (canary) => {
      await withinLimit(store.set(KEY, JSON.stringify(canary)));
    },
  };
}
