import type { Facts, Hold } from './promises.ts';

/** How far a letter came, as the site says. */
export type Progress = Partial<Record<'mailedAt' | 'deliveredAt' | 'openedAt', unknown>>;

/** Looks whether a letter came as far as the site says. */
export function holdProgress(
  receipt: string,
  { mailedAt, deliveredAt, openedAt }: Progress,
  { truth }: Facts,
  hold: Hold,
): void {
  const isOpen = truth.saidOpen.has(receipt);
  const isMailed = isOpen || truth.mailsWith(receipt).length > 0;
  const isDelivered = isOpen || truth.isDelivered(receipt);
  hold(!mailedAt || isMailed, `${receipt} is called mailed, and is not`);
  hold(!deliveredAt || isDelivered, `${receipt} is called delivered, and is not`);
  hold(!openedAt || isOpen, `${receipt} is called opened, and is not`);
}
