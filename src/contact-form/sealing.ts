import { toLetter } from '#contact/letter.ts';
import { typedFrom, type Field, type Typed } from '#contact/form.ts';
import { type Choices, type Problem, problems, validate } from '#contact/message.ts';
import { newReceipt, type Receipt } from '#contact/receipt.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { newCode, secretsWith, newToken } from '#contact/secrets.ts';

/** A letter ready to be posted, or what is still wrong with the form. */
export type Sealing =
  | {
      ok: true;
      receipt: Receipt;
      letter: string;
      /** What its sender keeps: shown after sending, never posted. */
      code: string;
      /** What makes it the same letter when it is sealed anew; never posted either. */
      token: string;
      tokenHash: string;
      codeHash: string;
    }
  | { ok: false; problems: readonly { code: Problem; field: Field }[] };

/** A letter ready to be posted. */
export type SealedForm = Extract<Sealing, { ok: true }>;

/**
 * Checks a form and seals it, armored, with a receipt number of its own.
 * @param before the same form, sealed for other recipients: it stays that letter
 */
export async function sealForm(
  form: FormData,
  choices: Choices,
  recipients: readonly string[],
  before?: Pick<SealedForm, 'receipt' | 'code' | 'token'>,
): Promise<Sealing> {
  const validation = validate(typedIn(form), choices);
  if (!validation.ok) return { ok: false, problems: validation.problems.map(toFinding) };
  const { receipt, code, token } = before ?? {
    receipt: newReceipt(randomBytes),
    code: newCode(randomBytes),
    token: newToken(randomBytes),
  };
  const { tokenHash, codeHash } = await secretsWith(code, token);
  const letter = await seal(toLetter(validation.message, receipt, new Date(), token), recipients);
  return { ok: true, receipt, letter: toArmor(letter), code, token, tokenHash, codeHash };
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

function toFinding(code: Problem): { code: Problem; field: Field } {
  return { code, field: problems[code] };
}

function typedIn(form: FormData): Typed {
  return typedFrom((name) => {
    const entry = form.get(name);
    return typeof entry === 'string' ? entry : undefined;
  });
}
