import { OPENED_ADDRESS } from '#contact/follow.ts';
import { jsonPost } from '#contact/json-post.ts';
import type { Accepted } from './response-modes.ts';
import { lettersIn } from './tally.ts';

/** Opens every mail as staff do, and tells the site so: then the store holds no ciphertext any more. */
export async function openAll(mails: readonly Accepted[], port: number): Promise<void> {
  for (const letter of await lettersIn(mails)) {
    if (!letter) continue;
    const { receipt, token } = letter;
    await fetch(`http://localhost:${port}${OPENED_ADDRESS}`, jsonPost({ receipt, token }));
  }
}
