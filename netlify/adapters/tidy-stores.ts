import { allOver } from '#lib/all-over.ts';
import { tidyAlarms } from './alarms.ts';
import { boxStore } from './box-store.ts';
import { quotas } from './quotas.ts';
import { digestNotes } from './digest-notes.ts';
import { letterStore } from './letter-store.ts';
import { spentProofs } from './spent-proofs.ts';

/**
 * Forgets what was kept only to compare (used proofs after a day or two, places of hours that are over, alarms
 * that rang), mails whose letters are gone and boxes for answers whose time is over, and marks every letter that has no
 * mark, so that the next run looks at it. One store that fails keeps no other from its turn.
 * @throws when one failed, once all had their turn: the host stops what still goes on after that
 */
export async function tidyStores(deployContext: string, now: Date): Promise<void> {
  await allOver([
    letterStore(deployContext).markAll(now),
    spentProofs(deployContext, () => now).tidy(),
    boxStore(deployContext).tidy(now),
    digestNotes(deployContext).tidy(now),
    tidyAlarms(deployContext, now),
    ...quotas(deployContext).map((quota) => quota.tidy()),
  ]);
}
