import { toLetter } from '#contact/letter.ts';
import { theme } from '#contact/message.ts';
import { newCanaryReceipt } from '#contact/receipt.ts';
import { CONTACT_ADDRESS } from '#contact/reply.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { words } from '#lib/words.ts';
import { canaryRecord } from './canary-record.ts';
import { raise, randomBytes } from './composition.ts';
import { settings } from './settings.ts';

/**
 * Posts a sealed, marked letter to the site itself, as a browser does, and writes down that it left.
 * Raises the alarm when the site does not take it.
 */
export async function canaryLetter(
  deployContext: string,
  recipients: readonly string[],
): Promise<void> {
  const receipt = newCanaryReceipt(randomBytes);
  const sentAt = new Date();
  const text = words.mail.canaryText;
  const nothing = { municipality: null, reach: null, school: null, position: null } as const;
  const message = { theme: theme.other, text, ...nothing } as const;
  const letter = await seal(toLetter(message, receipt, sentAt), recipients);
  const record = canaryRecord(deployContext);
  const throughAt = (await record.read())?.throughAt ?? null;
  await record.write({ receipt, sentAt, throughAt });
  const body = JSON.stringify({ receipt, letter: toArmor(letter) });
  if (!(await isTaken(body))) await raise({ kind: 'stuck', receipts: [receipt] });
}

async function isTaken(body: string): Promise<boolean> {
  const answer = await fetch(`${settings().siteUrl}${CONTACT_ADDRESS}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    signal: AbortSignal.timeout(15_000),
  }).catch(() => null);
  return answer?.ok === true;
}
