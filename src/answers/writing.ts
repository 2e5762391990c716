import { partsOfNext, ROOT_LENGTH } from '#answer/parts.ts';
import { keyId } from '#contact/key-id.ts';
import { toLetter } from '#contact/letter.ts';
import { bareMessage, theme } from '#contact/message.ts';
import type { Proof } from '#contact/proof.ts';
import { newReceipt, type Receipt } from '#contact/receipt.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { newCode, secretsWith } from '#contact/secrets.ts';
import { SOLVE_LIMIT } from '#contact/terms.ts';
import { solve } from '#contact-form/pow-solve.ts';
import type { Postable } from '#contact-form/sealed-post.ts';

/**
 * Seals a text as a letter of its own that names the first of the conversation.
 * @param receipt of the same text, sealed for other recipients: it stays that letter
 */
export async function nextLetter(
  text: string,
  root: Uint8Array,
  earlier: Receipt,
  recipients: readonly string[],
  receipt = newReceipt(randomBytes),
): Promise<Postable> {
  const now = new Date();
  const entry = { receipt, day: now.toISOString().slice(0, 10), again: '' };
  const { token, answer, box } = await partsOfNext(root, randomBytes(ROOT_LENGTH), entry);
  const { tokenHash, codeHash } = await secretsWith(newCode(randomBytes), token);
  const secrets = { token, answer, earlier };
  const written = toLetter(bareMessage(theme.other, text), receipt, now, secrets);
  const letter = toArmor(await seal(written, recipients));
  return { receipt, letter, keys: recipients.map(keyId), tokenHash, codeHash, box };
}

/** A proof of work for a letter, if this device finds one in time. */
export async function prove(): Promise<Proof | undefined> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, SOLVE_LIMIT);
  try {
    return { work: await solve(controller, () => undefined) };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
