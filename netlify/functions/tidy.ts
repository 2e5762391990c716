import type { Config, Context } from '@netlify/functions';
import { tidyAlarms } from '#netlify/adapters/alarms.ts';
import { boxStore } from '#netlify/adapters/box-store.ts';
import { quotas } from '#netlify/adapters/composition.ts';
import { digestNotes } from '#netlify/adapters/digest-notes.ts';
import { letterStore } from '#netlify/adapters/letter-store.ts';
import { spentProofs } from '#netlify/adapters/spent-proofs.ts';

/**
 * Forgets what was kept only to compare (used proofs after a day or two, places of hours that are over, alarms
 * that rang), mails whose letters are gone and boxes for answers whose time is over, and marks every letter that has no
 * mark, so that the next run looks at it.
 */
export default async function tidy(_: Request, { deploy }: Context): Promise<Response> {
  const now = new Date();
  await Promise.all([
    letterStore(deploy.context).markAll(now),
    spentProofs(deploy.context, () => now).tidy(),
    boxStore(deploy.context).tidy(now),
    digestNotes(deploy.context).tidy(now),
    tidyAlarms(deploy.context, now),
    ...quotas(deploy.context).map((quota) => quota.tidy()),
  ]);
  return Response.json({});
}

/** Every night, in UTC. */
export const config: Config = { schedule: '17 2 * * *' };
