import { getStore, type Store } from '@netlify/blobs';

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
export async function withinLimit<T>(work: Promise<T>, limitMs = 5000): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The store did not answer in time.'));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
