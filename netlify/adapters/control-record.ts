import * as z from 'zod';
import type { Control } from '#contact/control.ts';
import { isReceipt } from '#contact/receipt.ts';
import { SHORT_MS, storeOf, withinLimit } from './store.ts';

/** Where the daily control writes down how it went. */
export interface ControlRecord {
  /** `null` before the first control. */
  read: () => Promise<Control | null>;
  write: (control: Control) => Promise<void>;
}

const KEY = 'last';

const recordSchema = z.object({
  receipt: z.string().refine(isReceipt),
  sentAt: z.coerce.date(),
  throughAt: z.coerce.date().nullable(),
});

/** Opens the record in the store of the deploy context. */
export function controlRecord(deployContext: string): ControlRecord {
  const store = storeOf('control', deployContext);

  async function read(): Promise<Control | null> {
    const record: unknown = await store.get(KEY, { type: 'json' });
    const parsed = recordSchema.safeParse(record);
    return parsed.success && isReceipt(parsed.data.receipt)
      ? { ...parsed.data, receipt: parsed.data.receipt }
      : null;
  }

  return {
    read: () => withinLimit(read(), SHORT_MS),
    write: async (control) => {
      await withinLimit(store.setJSON(KEY, control));
    },
  };
}
