import type { Receipt } from '#contact/receipt.ts';
import type { CheckedBy } from '#contact/sender-check.ts';
import { hourlyQuota, type HourlyQuota } from './hourly-quota.ts';
import { settings } from './settings.ts';
import { storeOf } from './store.ts';

/** The places of this hour for letters of senders who were checked, or not. */
export function quotaOf(deployContext: string, by: CheckedBy): HourlyQuota {
  const { uncheckedPerHour, checkedPerHour } = settings();
  return by === 'none'
    ? hourlyQuota(storeOf('places', deployContext), uncheckedPerHour, now, Math.random)
    : hourlyQuota(storeOf('checked-places', deployContext), checkedPerHour, now, Math.random);
}

/**
 * How much of an hour's places is taken, of those for checked senders or of the others, whichever is busier; nothing
 * when the store does not say.
 */
export async function shareTaken(deployContext: string): Promise<number> {
  const counted = (['none', 'work'] as const).map((by) => quotaOf(deployContext, by).shareTaken());
  const shares = await Promise.all(counted.map((count) => count.catch(() => 0)));
  return Math.max(...shares);
}

/** How often an hour somebody may ask after one number: enough for a person, too little to guess a code. */
const TRIES_AN_HOUR = 20;

/** How often somebody asked after a number this hour; after any, to be tidied. */
export function triesOf(deployContext: string, receipt?: Receipt): HourlyQuota {
  return hourlyQuota(storeOf('tries', deployContext), TRIES_AN_HOUR, now, Math.random, receipt);
}

/** Every count by the hour, to be tidied. */
export function quotas(deployContext: string): HourlyQuota[] {
  return [quotaOf(deployContext, 'none'), quotaOf(deployContext, 'work'), triesOf(deployContext)];
}

function now(): Date {
  return new Date();
}
