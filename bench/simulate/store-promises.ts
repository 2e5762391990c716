import { LONGEST_KEPT } from '#contact/terms.ts';
import type { MarkPromises } from './mark-promises.ts';
import { HOUR } from './plan.ts';
import { holdProgress } from './progress.ts';
import type { Facts, Hold } from './promises.ts';
import type { Change } from './store.ts';

/** The promises about what the site keeps. */
export interface StorePromises {
  stored: (change: Change) => void;
  /** At the end: nothing is kept too long. */
  leaves: () => void;
}

/** Two clocks may differ by so much. */
const SKEW = HOUR / 10;

/** Watches the store. */
export function storedIn(
  facts: Facts,
  hold: Hold,
  marks: Pick<MarkPromises, 'letterCame' | 'markChanged'>,
): StorePromises {
  const { truth } = facts;
  return {
    stored: (change) => {
      const { store, key, text, before, metadata } = change;
      if (store === 'control' && text !== null) isCanaryTrue(text, facts, hold);
      if (store !== 'letters') return;
      if (key.startsWith('due/')) {
        marks.markChanged(change);
        return;
      }
      const age = truth.now() - (truth.keptSince.get(key) ?? truth.now());
      truth.kept(key, text !== null);
      if (text !== null) holdProgress(key, metadata, facts, hold);
      if (before === null) marks.letterCame(key);
      if (text === null) mayGo(key, age, facts, hold);
      else isWhole(change, text, facts, hold);
    },
    leaves: () => {
      for (const [receipt, since] of truth.keptSince)
        hold(truth.now() - since < LONGEST_KEPT + 2 * HOUR, `${receipt} is kept too long`);
    },
  };
}

function isCanaryTrue(text: string, { truth }: Facts, hold: Hold): void {
  const { receipt, sentAt, throughAt } = JSON.parse(text) as Record<string, string | null>;
  const isThrough = throughAt != null && sentAt != null && throughAt >= sentAt;
  hold(!isThrough || truth.isDelivered(String(receipt)), `the canary ${receipt} is called through`);
}

function mayGo(receipt: string, age: number, { truth }: Facts, hold: Hold): void {
  const isCanaryThere = receipt.startsWith('CCCC') && truth.isDelivered(receipt);
  const isOld = age >= LONGEST_KEPT - SKEW;
  hold(isOld || isCanaryThere, `${receipt} is thrown away, and nobody opened it`);
}

function isWhole({ key, call }: Change, text: string, { truth }: Facts, hold: Hold): void {
  if (text === '') {
    hold(truth.saidOpen.has(key), `${key} is emptied, and nobody opened it`);
    return;
  }
  hold(truth.isPosted(key, text), `${key} is kept with other words`);
  hold(!truth.heardOpen.has(key), `${key} comes back after somebody opened it: ${call?.name}`);
}
