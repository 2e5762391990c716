import { rootOf } from '#answer/keys.ts';
import { partsOf, ROOT_LENGTH } from '#answer/parts.ts';
import { numbersOf, SECRET_LENGTH } from '#answer/secret.ts';
import { keyId } from '#contact/key-id.ts';
import { toLetter } from '#contact/letter.ts';
import { typedFrom, type Typed } from '#contact/form.ts';
import { type Choices, type Problem, validate } from '#contact/message.ts';
import { newReceipt, type Receipt } from '#contact/receipt.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { newCode, secretsWith } from '#contact/secrets.ts';
import { onceItWorks } from '#lib/once-it-works.ts';

/** A letter ready to be posted, or what is still wrong with the form. */
export type Sealing =
  | {
      ok: true;
      receipt: Receipt;
      letter: string;
      /** Which keys open it, by their short names. */
      keys: string[];
      /** What its sender keeps: shown after sending, never posted. */
      code: string;
      /** What makes it the same letter when it is sealed anew; never posted either. */
      root: Uint8Array;
      /** The box in which its answers will wait. */
      box: string;
      /** Day from which to look for one; empty for who wants none. */
      again: string;
      tokenHash: string;
      codeHash: string;
    }
  | { ok: false; problems: readonly Problem[] };

/** A letter ready to be posted. */
export type SealedForm = Extract<Sealing, { ok: true }>;

/**
 * Checks a form and seals it, armored, with a receipt number of its own.
 * @param wish of who wants to read an answer; without one the letter looks the same
 * @param before the same form, sealed for other recipients: it stays that letter
 */
export async function sealForm(
  form: FormData,
  choices: Choices,
  recipients: readonly string[],
  wish: AnswerWish | null,
  before?: Pick<SealedForm, 'receipt' | 'code' | 'root'>,
): Promise<Sealing> {
  const validation = validate(typedIn(form), choices);
  if (!validation.ok) return validation;
  const { receipt, code, root } = before ?? {
    receipt: newReceipt(randomBytes),
    code: newCode(randomBytes),
    root: wish?.root ?? randomBytes(ROOT_LENGTH),
  };
  const now = new Date();
  const again = wish?.again ?? '';
  const entry = { receipt, day: now.toISOString().slice(0, 10), again };
  const { box, ...secrets } = await partsOf(root, wish !== null, entry);
  const { tokenHash, codeHash } = await secretsWith(code, secrets.token);
  const sealed = await seal(toLetter(validation.message, receipt, now, secrets), recipients);
  const letter = toArmor(sealed);
  const keys = recipients.map(keyId);
  return { ok: true, receipt, letter, keys, code, root, box, again, tokenHash, codeHash };
}

/** What is made of the words of who wants to read an answer, and the day from which to look. */
export interface AnswerWish {
  root: Uint8Array;
  again: string;
}

/** The secret of who wants to read an answer, on this device alone. */
export interface AnswerSecret {
  /** Which words carry it. */
  numbers: number[];
  /** What a letter is made of for it. The first call takes a second of work on a slow phone; rejects where there is no memory for it. */
  root: () => Promise<Uint8Array>;
}

/**
 * Makes a secret.
 * @param zone short name of the zone that will answer
 */
export function newAnswerSecret(zone: string): AnswerSecret {
  const secret = randomBytes(SECRET_LENGTH);
  return { numbers: numbersOf(secret), root: onceItWorks(() => rootOf(secret, zone)) };
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

function typedIn(form: FormData): Typed {
  return typedFrom((name) => {
    const entry = form.get(name);
    return typeof entry === 'string' ? entry : undefined;
  });
}
