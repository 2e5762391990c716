import type { Store } from '@netlify/blobs';
import { readCheck, writeCheck } from '#contact/sender-check.ts';
import type { KeptLetter, OutboxEntry, OutboxTimes } from '#contact/drain-outbox.ts';
import type { Envelope } from '#contact/receive.ts';
import { AT_ONCE, readText, storeOf, withinLimit, writeNew, writeOver } from './store.ts';
import { isReceipt, type Receipt } from '#contact/receipt.ts';
import { fromArmor, toArmor } from '#contact/seal.ts';
import { SHORT_STORE_LIMIT } from '#contact/terms.ts';

/** The store of letters that are not yet forwarded: sealed letters under their number, nothing else. */
export interface Outbox {
  /** Writes a letter, and resolves once it is stored. `other` when another letter has the number. */
  keep: (envelope: Envelope) => Promise<'kept' | 'other'>;
  list: () => Promise<OutboxEntry[]>;
  /** `null` when the letter is gone. */
  fetch: (receipt: Receipt) => Promise<KeptLetter | null>;
  forget: (receipt: Receipt) => Promise<void>;
  /** Writes when a letter is to be tried again; does nothing when it is gone. Rejects unless that was written. */
  postpone: (receipt: Receipt, attempts: number, nextAt: Date) => Promise<void>;
}

/**
 * Opens the outbox on Netlify Blobs, with strong consistency.
 * @param deployContext each has a store of its own, so that a preview never touches the letters of production
 */
export function outbox(deployContext: string, now: () => Date): Outbox {
  const store = storeOf('letters', deployContext);

  async function keep(envelope: Envelope): Promise<'kept' | 'other'> {
    // The entry in our way may be deleted between write and read: try once more.
    const kept = (await tryToKeep(envelope)) ?? (await tryToKeep(envelope));
    if (kept === null) throw new Error('The store has no room, and nothing in it.');
    return kept;
  }

  async function tryToKeep(envelope: Envelope): Promise<'kept' | 'other' | null> {
    const text = toArmor(envelope.letter);
    const metadata = {
      keptAt: now().toISOString(),
      check: writeCheck(envelope.check),
      lastControl: envelope.lastCanary?.toISOString(),
    };
    if (await writeNew(store, envelope.receipt, text, { metadata })) return 'kept';
    const found = await readText(store, envelope.receipt);
    if (found === null) return null;
    return found === text ? 'kept' : 'other';
  }

  async function fetch(receipt: Receipt): Promise<KeptLetter | null> {
    const found = await store.getWithMetadata(receipt, { type: 'text' });
    if (found === null) return null;
    const letter = fromArmor(found.data);
    if (!letter) throw new Error(`The store holds something else than a letter under ${receipt}.`);
    const { check, lastControl } = found.metadata;
    const lastCanary = dateIn(lastControl);
    return {
      ...timesIn(found.metadata),
      envelope: { receipt, letter, check: readCheck(check), lastCanary },
    };
  }

  async function postpone(receipt: Receipt, attempts: number, nextAt: Date): Promise<void> {
    const found = await store.getWithMetadata(receipt, { type: 'text' });
    if (found === null) return;
    const metadata = { ...found.metadata, attempts, nextAt: nextAt.toISOString() };
    await writeOver(store, receipt, found, metadata);
  }

  return {
    keep: (envelope) => withinLimit(keep(envelope)),
    list: () => withinLimit(listKept(store)),
    fetch: (receipt) => withinLimit(fetch(receipt)),
    forget: (receipt) => withinLimit(store.delete(receipt)),
    postpone: (...args) => withinLimit(postpone(...args)),
  };
}

async function listKept(store: Store): Promise<OutboxEntry[]> {
  const { blobs } = await store.list();
  const waiting = blobs.map(({ key }) => key).filter(isReceipt);
  const end = Date.now() + SHORT_STORE_LIMIT;
  const entries: OutboxEntry[] = [];
  // A full store must not stop the run: what is not read in time is listed without its times.
  while (waiting.length > 0)
    entries.push(
      ...(await Promise.all(waiting.splice(0, AT_ONCE).map((one) => keptIn(store, one, end)))),
    );
  return entries;
}

async function keptIn(store: Store, receipt: Receipt, end: number): Promise<OutboxEntry> {
  const limitMs = end - Date.now();
  if (limitMs <= 0) return { receipt, ...timesIn({}) };
  // One letter whose times cannot be read must not hold up all the others.
  const found = await withinLimit(store.getMetadata(receipt), limitMs).catch(() => null);
  return { receipt, ...timesIn(found?.metadata ?? {}) };
}

function timesIn({ keptAt, attempts, nextAt }: Record<string, unknown>): OutboxTimes {
  return {
    keptAt: dateIn(keptAt),
    attempts: typeof attempts === 'number' ? attempts : 0,
    nextAt: dateIn(nextAt),
  };
}

function dateIn(written: unknown): Date | null {
  const date = typeof written === 'string' ? new Date(written) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}
