import { randomBytes } from 'node:crypto';
import { ANSWER_ADDRESS } from '#answer/box.ts';
import { rootOf } from '#answer/keys.ts';
import { askToSay, partsOf } from '#answer/parts.ts';
import { SECRET_LENGTH } from '#answer/secret.ts';
import { wordsOf } from '#answer/words.ts';
import { jsonPost } from '#contact/json-post.ts';
import { keyId } from '#contact/key-id.ts';
import { toLetter, type Letter } from '#contact/letter.ts';
import { bareMessage, CONTACT_ADDRESS, theme } from '#contact/message.ts';
import { newReceipt } from '#contact/receipt.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { newCode, secretsWith } from '#contact/secrets.ts';
import { zone, zoneId } from '#tests/readers/zone.ts';

/** A letter that a site took, and the eight words with which its writer reads what is answered. */
export interface SentLetter {
  letter: Letter;
  words: string[];
}

/**
 * Sends a letter that wants an answer, as the form does.
 * @throws when the site does not take it
 */
export async function sendLetter(origin: string): Promise<SentLetter> {
  const secret = chance(SECRET_LENGTH);
  const receipt = newReceipt(chance);
  const day = new Date().toISOString().slice(0, 10);
  const root = await rootOf(secret, zoneId);
  const { box, ...secrets } = await partsOf(root, true, { receipt, day, again: day });
  const letter = toLetter(bareMessage(theme.other, 'Een vraag.'), receipt, new Date(), secrets);
  const recipients = zone.recipients.map(({ recipient }) => recipient);
  const { tokenHash, codeHash } = await secretsWith(newCode(chance), secrets.token);
  await post(origin + CONTACT_ADDRESS, {
    ...{ receipt, tokenHash, codeHash, box, odd: [], keys: recipients.map(keyId) },
    letter: toArmor(await seal(letter, recipients)),
  });
  return { letter, words: wordsOf(secret) };
}

/**
 * Answers a letter, as the mail room does.
 * @throws when the site does not take it
 */
export async function sendAnswer(letter: Letter, text: string, origin: string): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  await post(origin + ANSWER_ADDRESS, await askToSay(letter, { kind: 'text', day, text }));
}

async function post(address: string, body: unknown): Promise<void> {
  const answer = await fetch(address, jsonPost(body));
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
}

function chance(count: number): Uint8Array {
  return new Uint8Array(randomBytes(count));
}
