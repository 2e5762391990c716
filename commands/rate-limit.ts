import { isIPv6 } from 'node:net';

/** Counts how often an address asked for something; see `rateLimit`. */
export interface RateLimit {
  /** Whether it may ask once more. */
  take: (what: string, who: string, most: number) => boolean;
  stop: () => void;
}

/** How long anything is remembered. */
const WINDOW_MS = 60_000;

/**
 * Limits how often one address may ask in a minute; then it forgets every address. Of IPv6 the first half counts: who
 * has one address has the other half to choose from.
 */
export function rateLimit(): RateLimit {
  const counts = new Map<string, number>();
  const timer = setInterval(() => {
    counts.clear();
  }, WINDOW_MS);
  return {
    take: (what, who, most) => {
      const key = `${what} ${lineOf(who)}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= most;
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}

function lineOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = '', after] = address.split('::');
  const first = before.split(':');
  const rest = after === undefined ? [] : [...Array<string>(4).fill('0'), ...after.split(':')];
  return [...first, ...rest].slice(0, 4).join(':');
}
