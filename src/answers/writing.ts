import { partsOfNext, ROOT_LENGTH } from '#answer/parts.ts';
import { keyId } from '#contact/key-id.ts';
import { toLetter } from '#contact/letter.ts';
import { bareMessage, CONTACT_ADDRESS, theme } from '#contact/message.ts';
import { newReceipt, type Receipt } from '#contact/receipt.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { newCode, secretsWith } from '#contact/secrets.ts';
import { SOLVE_LIMIT } from '#contact/terms.ts';
import { post, type Answer } from '#contact-form/post.ts';
import { solve } from '#contact-form/pow-solve.ts';

/** A letter that continues a conversation, ready to be posted: posted again it stays that letter. */
export interface NextLetter {
  text: string;
  receipt: Receipt;
  body: Record<string, unknown>;
}

/**
 * Seals a text as a letter of its own that names the first of the conversation.
 * @param before the same text, sealed for other recipients: it stays that letter
 */
export async function nextLetter(
  text: string,
  root: Uint8Array,
  earlier: Receipt,
  recipients: readonly string[],
  before?: NextLetter,
): Promise<NextLetter> {
  const receipt = before?.receipt ?? newReceipt(randomBytes);
  const now = new Date();
  const entry = { receipt, day: now.toISOString().slice(0, 10), again: '' };
  const parts = await partsOfNext(root, randomBytes(ROOT_LENGTH), entry);
  const { token, answer, box } = parts;
  const { tokenHash, codeHash } = await secretsWith(newCode(randomBytes), token);
  const written = toLetter(bareMessage(theme.other, text), receipt, now, {
    token,
    answer,
    earlier,
  });
  const letter = toArmor(await seal(written, recipients));
  const keys = recipients.map(keyId);
  const proof = before?.body['proof'];
  const body = { receipt, letter, tokenHash, codeHash, keys, odd: [], box, proof };
  return { text, receipt, body };
}

/** Posts it, with a proof of work if this device finds one in time. */
export async function postNext({ body }: NextLetter): Promise<Answer> {
  body['proof'] ??= await work();
  return post(CONTACT_ADDRESS, 'application/json', JSON.stringify(body));
}

async function work(): Promise<{ work: string } | undefined> {
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
