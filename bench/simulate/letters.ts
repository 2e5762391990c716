import { createHash } from 'node:crypto';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { toLetter } from '#contact/letter.ts';
import { newCanaryReceipt, newReceipt, type Receipt } from '#contact/receipt.ts';
import { seal, type SealedLetter } from '#contact/seal.ts';
import { newCode, newToken, type Secrets } from '#contact/secrets.ts';
import { chanceFrom } from '#tests/builders/chance.ts';

/** Letters of the world: one is sealed for real, the others are it with other last bytes, which only a key would tell. */
export interface Letters {
  recipients: readonly string[];
  /** Of the zone after it changed its keys. */
  laterRecipients: readonly string[];
  letter: (id: number) => SealedLetter;
}

/** Seals the letter that all others are copied from. */
export async function sealOnce(): Promise<Letters> {
  const [recipient, later] = await Promise.all([newRecipient(), newRecipient()]);
  const message = {
    theme: 'b',
    text: 'Ik heb een vraag.',
    municipality: null,
    reach: null,
    school: null,
    position: null,
  } as const;
  const receipt = receiptOf(0);
  const secrets = { token: secretsOf(receipt).token, answer: 'A'.repeat(87) };
  const one = await seal(toLetter(message, receipt, new Date(0), secrets), [recipient]);
  return {
    recipients: [recipient],
    laterRecipients: [later],
    letter: (id) => {
      const copy = one.slice();
      new DataView(copy.buffer).setUint32(copy.length - 4, id);
      return copy as SealedLetter;
    },
  };
}

async function newRecipient(): Promise<string> {
  return identityToRecipient(await generateHybridIdentity());
}

/** Number of the letter with this id. */
export function receiptOf(id: number): Receipt {
  return newReceipt(chanceFrom(id).bytes);
}

/** Number of the canary of a day. */
export function canaryOf(day: number): Receipt {
  return newCanaryReceipt(chanceFrom(day).bytes);
}

/** What the letter with this number holds, its sender has, and the store knows. */
export function secretsOf(receipt: Receipt): Secrets & { code: string } {
  const { bytes } = chanceFrom(createHash('sha256').update(receipt).digest().readUInt32BE());
  const [token, code] = [newToken(bytes), newCode(bytes)];
  return { token, code, tokenHash: sha256(token), codeHash: sha256(code) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
