import type { Sending } from './receive.ts';
import type { Receipt } from './receipt.ts';

/** A number in the store, and since when; `null` when the store was stopped before it wrote the time. */
export interface Kept {
  receipt: Receipt;
  keptAt: Date | null;
}

/** What `forwardKept` needs from the world. Each may reject. */
export interface KeptPorts {
  list: () => Promise<Kept[]>;
  /** `null` when the letter is gone by now. */
  fetch: (receipt: Receipt) => Promise<Sending | null>;
  forward: (sending: Sending) => Promise<void>;
  forget: (receipt: Receipt) => Promise<void>;
  /** False once the run has to end; what is left waits for the next. */
  hasTime: () => boolean;
}

/** How a run ended, in numbers only. */
export interface Run {
  forwarded: number;
  failed: number;
}

/**
 * Forwards the letters that stayed behind, oldest first, and forgets them.
 * @param youngest letters kept after this moment are left to the post that brought them
 * @throws when the store cannot be listed
 */
export async function forwardKept(youngest: Date, ports: KeptPorts): Promise<Run> {
  const run: Run = { forwarded: 0, failed: 0 };
  for (const { receipt } of due(await ports.list(), youngest)) {
    if (!ports.hasTime()) break;
    if (await forwardOne(receipt, ports)) run.forwarded += 1;
    else run.failed += 1;
  }
  return run;
}

function due(kept: Kept[], youngest: Date): Kept[] {
  const since = ({ keptAt }: Kept) => keptAt?.getTime() ?? 0;
  return kept
    .filter((one) => since(one) <= youngest.getTime())
    .sort((one, other) => since(one) - since(other));
}

// One letter that cannot leave must not hold up the others.
async function forwardOne(receipt: Receipt, ports: KeptPorts): Promise<boolean> {
  try {
    const sending = await ports.fetch(receipt);
    if (!sending) return true;
    await ports.forward(sending);
    await ports.forget(receipt);
    return true;
  } catch {
    return false;
  }
}
