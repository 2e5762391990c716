import { getStore, type Store } from '@netlify/blobs';
import { withTimeout } from './with-timeout.ts';

/** How long the store may take for what the answer to a visitor can do without: it has no limit of its own. */
export const SHORT_MS = 2000;

/**
 * Opens a store of Netlify Blobs, with strong consistency.
 * @param deployContext each has stores of its own, so that a preview never touches the letters of production
 */
export function storeOf(name: string, deployContext: string): Store {
  return getStore({ name: `${name}-${deployContext || 'local'}`, consistency: 'strong' });
}

/** Waits for the store, but not for ever. */
export function withinLimit<T>(work: Promise<T>, limitMs = 5000): Promise<T> {
  return withTimeout(work, limitMs);
}
