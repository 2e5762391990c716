import { createHash } from 'node:crypto';
import type { Receipt } from '#contact/receipt.ts';
import { SHORT_STORE_LIMIT, SPENT_PROOF_LIFE } from '#contact/terms.ts';
import { deleteOld, readText, storeOf, withinLimit, writeNew } from './store.ts';

/** The proofs that were used today and yesterday, as hashes, each with the number of its letter. */
export interface SpentProofs {
  /**
   * Remembers whether a proof was right, and for which letter; gives what counts from now on. The same
   * letter posted again gets the answer of its first time, so that its mail stays the same. For another
   * letter a used proof is worth nothing.
   */
  spend: (proof: string, receipt: Receipt, isRight: boolean) => Promise<boolean>;
  /** Forgets what was used before yesterday. */
  tidy: () => Promise<void>;
}

/**
 * Opens the store of used proofs on Netlify Blobs. It holds no address and no word.
 * @param deployContext each has a store of its own
 */
export function spentProofs(deployContext: string, now: () => Date): SpentProofs {
  const store = storeOf('used', deployContext);
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  const today = () => dayOf(now().getTime());
  const yesterday = () => dayOf(now().getTime() - SPENT_PROOF_LIFE);

  const find = (key: string) => readText(store, key);

  async function spend(proof: string, receipt: Receipt, isRight: boolean): Promise<boolean> {
    const hash = createHash('sha256').update(proof).digest('hex');
    const before = await find(`${yesterday()}/${hash}`);
    if (before !== null) return before === `${receipt} right`;
    const key = `${today()}/${hash}`;
    const said = `${receipt} ${isRight ? 'right' : 'wrong'}`;
    if (await writeNew(store, key, said)) return isRight;
    return (await find(key)) === `${receipt} right`;
  }

  return {
    spend: (...args) => withinLimit(spend(...args), SHORT_STORE_LIMIT),
    tidy: () => deleteOld(store, (key) => key < yesterday()),
  };
}
