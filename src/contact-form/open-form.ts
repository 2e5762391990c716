import { openField } from '#contact/form.ts';
import { newReceipt } from '#contact/receipt.ts';
import { newToken } from '#contact/secrets.ts';

/** A form that leaves as it was typed, and is known again when it is sent again. */
export interface OpenForm {
  content: string;
  body: string;
}

/** Gives a form that cannot be sealed here a number and a token of its own, so that sent twice it is one letter. */
export function openForm(content: string): OpenForm {
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const own = new URLSearchParams({
    [openField.receipt]: newReceipt(randomBytes),
    [openField.token]: newToken(randomBytes),
  });
  return { content, body: `${content}&${own.toString()}` };
}
