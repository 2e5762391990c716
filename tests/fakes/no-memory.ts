import type { Page } from '@playwright/test';

/** What scrypt asks for at once to make a root of eight words (`src/answer/keys.ts`), in bytes. */
const NEEDED = 2 ** 25;

/** Lets a device have no memory for what eight words are worked out in, so many times. */
export async function withoutMemory(page: Page, times: number): Promise<void> {
  await page.addInitScript(
    ([needed, count]) => {
      let left = count;
      globalThis.Uint8Array = new Proxy(Uint8Array, {
        construct: (kind, given: unknown[], target) => {
          if (given[0] === needed && left-- > 0) throw new RangeError('Out of memory.');
          return Reflect.construct(kind, given, target) as object;
        },
      });
    },
    [NEEDED, times] as const,
  );
}
