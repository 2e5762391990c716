/** Longer than a slow host needs for a page. */
const LIMIT_MS = 20_000;

/** What a site answered. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Uint8Array;
}

/** Asks a site for an address as a stranger would; nothing when there is no answer. */
export async function ask(site: string, address: string): Promise<Answer | undefined> {
  try {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const answer = await fetch(new URL(address, site), { redirect: 'manual', signal });
    const { status, headers } = answer;
    return { status, headers, body: new Uint8Array(await answer.arrayBuffer()) };
  } catch {
    return undefined;
  }
}
