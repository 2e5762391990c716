import type { Page } from '@playwright/test';

/**
 * Lets a page find an hour without room, so many letters long; what follows reaches the server.
 * @returns the proof of work of each letter that it sends, in turn; `undefined` for one without
 */
export async function fullFor(page: Page, letters: number): Promise<unknown[]> {
  const proofs: unknown[] = [];
  await page.route('/api/contact', async (route) => {
    proofs.push((route.request().postDataJSON() as { proof?: unknown }).proof);
    const full = { status: 429, json: { code: 'full', message: '', problems: [] } };
    await (proofs.length <= letters ? route.fulfill(full) : route.continue());
  });
  return proofs;
}
