import { fieldWithout } from '#answer/field.ts';
import type { Canary } from '#contact/canary.ts';
import { toLetter } from '#contact/letter.ts';
import { bareMessage, CONTACT_ADDRESS, theme } from '#contact/message.ts';
import { MAX_GUESSES, type Proof } from '#contact/proof.ts';
import { newCanaryReceipt, type Receipt } from '#contact/receipt.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { CANARY_POST_LIMIT } from '#contact/terms.ts';
import { newCode, secretsWith, newToken } from '#contact/secrets.ts';
import { words } from '#lib/words.ts';
import { canaryRecord } from './canary-record.ts';
import { raise } from './alarms.ts';
import { randomBytes } from './composition.ts';
import { newChallenge, solve } from './pow-verify.ts';
import { settings } from './settings.ts';
import { secretFor } from './verify-sender.ts';

/** A canary letter, sealed and ready to be posted. */
export interface CanaryPost {
  receipt: Receipt;
  letter: string;
  proof: Proof | null;
  tokenHash: string;
  codeHash: string;
}

/** Writes and posts a sealed, marked letter, as a browser does. */
export async function canaryLetter(
  deployContext: string,
  recipients: readonly string[],
): Promise<void> {
  const receipt = newCanaryReceipt(randomBytes);
  const { token, ...hashes } = await secretsWith(newCode(randomBytes), newToken(randomBytes));
  const secrets = { token, answer: fieldWithout(randomBytes) };
  const letter = await seal(toLetter(message, receipt, new Date(), secrets), recipients);
  const proof = await proofOf(deployContext);
  await postCanary(deployContext, { receipt, letter: toArmor(letter), proof, ...hashes });
}

/**
 * Posts a canary letter to the site itself, and writes down that it left, and whether the site took it. Raises the
 * alarm when it did not.
 */
export async function postCanary(deployContext: string, post: CanaryPost): Promise<void> {
  const { receipt } = post;
  const record = canaryRecord(deployContext);
  const throughAt = (await record.read())?.throughAt ?? null;
  const canary: Canary = { receipt, sentAt: new Date(), takenAt: null, throughAt };
  // First: if the post is the end of this process, the next run knows that nobody took the letter.
  await record.write(canary);
  if (await isTaken(post)) await record.write({ ...canary, takenAt: new Date() });
  else await raise(deployContext, { kind: 'refused', receipts: [receipt] });
}

const message = bareMessage(theme.other, words.mail.canaryText);

/** Proof of work, so that the canary needs no place among unchecked senders. */
async function proofOf(deployContext: string): Promise<Proof | null> {
  const secret = secretFor(deployContext);
  return secret === null
    ? null
    : { work: await solve(await newChallenge(secret, new Date(), MAX_GUESSES)) };
}

async function isTaken(post: CanaryPost): Promise<boolean> {
  const answer = await fetch(`${settings().siteUrl}${CONTACT_ADDRESS}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(post),
    signal: AbortSignal.timeout(CANARY_POST_LIMIT),
  }).catch(() => null);
  return answer?.ok === true;
}
