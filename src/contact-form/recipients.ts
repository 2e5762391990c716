/** Where the keys of the zone wait for who writes. No reader needs them, and they weigh a fifth of a page. */
export const RECIPIENTS_ADDRESS = '/contact/sleutels.json';

/** The keys of a zone as they are served. */
export function recipientsFile(recipients: readonly string[]): string {
  return JSON.stringify(recipients);
}

/** The hash by which a page names the keys it may seal for, as browsers write it. */
export async function recipientsHash(recipients: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(recipientsFile(recipients));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

/**
 * Fetches the keys to seal for.
 * @param hash of the keys that the page names; the browser refuses all others
 * @throws when they do not come, or others do
 */
export async function fetchRecipients(hash: string): Promise<string[]> {
  const response = await fetch(RECIPIENTS_ADDRESS, { integrity: hash });
  return (await response.json()) as string[];
}
