import { toLetter } from '#contact/letter.ts';
import { typedFrom, type Field, type Typed } from '#contact/form.ts';
import { type Choices, type Problem, problems, validate } from '#contact/message.ts';
import { newReceipt, type Receipt } from '#contact/receipt.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { newCode, secretsWith } from '#contact/secrets.ts';

/** A letter ready to be posted, or what is still wrong with the form. */
export type Sealing =
  | {
      ok: true;
      receipt: Receipt;
      letter: string;
      /** What its sender keeps: shown after sending, never posted. */
      code: string;
      tokenHash: string;
      codeHash: string;
    }
  | { ok: false; problems: readonly { code: Problem; field: Field }[] };

/** Checks a form and seals it, armored, with a receipt number of its own. */
export async function sealForm(
  form: FormData,
  choices: Choices,
  recipients: readonly string[],
): Promise<Sealing> {
  const validation = validate(typedIn(form), choices);
  if (!validation.ok) return { ok: false, problems: validation.problems.map(toFinding) };
  const receipt = newReceipt(randomBytes);
  const code = newCode(randomBytes);
  const { token, tokenHash, codeHash } = await secretsWith(code, randomBytes);
  const letter = await seal(toLetter(validation.message, receipt, new Date(), token), recipients);
  return { ok: true, receipt, letter: toArmor(letter), code, tokenHash, codeHash };
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
