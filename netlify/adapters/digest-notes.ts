import { digestTime } from '#contact/digest-names.ts';
import { isReceipt, type Receipt } from '#contact/receipt.ts';
import { LONGEST_KEPT } from '#contact/terms.ts';
import { deleteOld, readText, storeOf, withinLimit } from './store.ts';

/** Which letters a mail of several brought: who tells what became of it knows its name alone. */
export interface DigestNotes {
  write: (name: string, receipts: readonly Receipt[]) => Promise<void>;
  /** None for a mail that nobody wrote down. */
  read: (name: string) => Promise<readonly Receipt[]>;
  /** Forgets mails whose letters are gone. */
  tidy: (now: Date) => Promise<void>;
}

/**
 * Opens the notes on Netlify Blobs: numbers, and nothing of what they stand for.
 * @param deployContext each has a store of its own
 */
export function digestNotes(deployContext: string): DigestNotes {
  const store = storeOf('digests', deployContext);

  async function read(name: string): Promise<readonly Receipt[]> {
    const text = await readText(store, name);
    return (text ?? '').split(' ').filter(isReceipt);
  }

  return {
    read: (name) => withinLimit(read(name)),
    write: async (name, receipts) => {
      await withinLimit(store.set(name, receipts.join(' ')));
    },
    tidy: async (now) => {
      const oldest = now.getTime() - LONGEST_KEPT;
      await deleteOld(store, (name) => digestTime(name).getTime() < oldest);
    },
  };
}
