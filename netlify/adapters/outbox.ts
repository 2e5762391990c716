import { getStore, type Store } from '@netlify/blobs';
import { readCheck, writeCheck } from '#contact/check.ts';
import type { Kept } from '#contact/forward-kept.ts';
import type { Sending } from '#contact/receive.ts';
import { isReceipt, type Receipt } from '#contact/receipt.ts';
import { fromArmor, toArmor } from '#contact/seal.ts';

/** The store of letters that are not yet forwarded: sealed letters under their number, nothing else. */
export interface Outbox {
  /** Writes a letter, and resolves once it is stored. `other` when another letter has the number. */
  keep: (sending: Sending) => Promise<'kept' | 'other'>;
  list: () => Promise<Kept[]>;
  /** `null` when the letter is gone. */
  fetch: (receipt: Receipt) => Promise<Sending | null>;
  forget: (receipt: Receipt) => Promise<void>;
}

/** How long the store may take: it has no limit of its own. */
const STORE_LIMIT_MS = 5000;

/** How long it may take to learn since when one letter is kept. */
const TIME_LIMIT_MS = 2000;

/**
 * Opens the outbox on Netlify Blobs, with strong consistency.
 * @param deployContext each has a store of its own, so that a preview never touches the letters of production
 */
export function outbox(deployContext: string, now: () => Date): Outbox {
  const store = getStore({ name: `letters-${deployContext || 'local'}`, consistency: 'strong' });

  async function keep(sending: Sending): Promise<'kept' | 'other'> {
    // What was in its place may leave while we look: then there is room the second time.
    const kept = (await tryToKeep(sending)) ?? (await tryToKeep(sending));
    if (kept === null) throw new Error('The store has no room, and nothing in it.');
    return kept;
  }

  async function tryToKeep(sending: Sending): Promise<'kept' | 'other' | null> {
    const text = toArmor(sending.letter);
    const metadata = { keptAt: now().toISOString(), check: writeCheck(sending.check) };
    const { modified } = await store.set(sending.receipt, text, { onlyIfNew: true, metadata });
    if (modified) return 'kept';
    const found = await readText(store, sending.receipt);
    if (found === null) return null;
    return found === text ? 'kept' : 'other';
  }

  async function fetch(receipt: Receipt): Promise<Sending | null> {
    const found = await store.getWithMetadata(receipt, { type: 'text' });
    if (found === null) return null;
    const letter = fromArmor(found.data);
    if (!letter) throw new Error(`The store holds something else than a letter under ${receipt}.`);
    return { receipt, letter, check: readCheck(found.metadata['check']) };
  }

  return {
    keep: (sending) => limited(keep(sending)),
    list: () => limited(listKept(store)),
    fetch: (receipt) => limited(fetch(receipt)),
    forget: (receipt) => limited(store.delete(receipt)),
  };
}

// The library says `string`, and gives `null` for what is not there.
async function readText(store: Store, receipt: Receipt): Promise<string | null> {
  return store.get(receipt, { type: 'text' });
}

async function listKept(store: Store): Promise<Kept[]> {
  const { blobs } = await store.list();
  const receipts = blobs.map(({ key }) => key).filter(isReceipt);
  return Promise.all(
    receipts.map(async (receipt) => ({ receipt, keptAt: await keptAtOrNull(store, receipt) })),
  );
}

// One letter whose time cannot be read must not hold up all the others: it counts as the oldest.
async function keptAtOrNull(store: Store, receipt: Receipt): Promise<Date | null> {
  try {
    return await limited(keptAt(store, receipt), TIME_LIMIT_MS);
  } catch {
    return null;
  }
}

async function keptAt(store: Store, receipt: Receipt): Promise<Date | null> {
  const found = await store.getMetadata(receipt);
  const written = found?.metadata['keptAt'];
  const date = typeof written === 'string' ? new Date(written) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

async function limited<T>(work: Promise<T>, limitMs = STORE_LIMIT_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The store did not answer in time.'));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
