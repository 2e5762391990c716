import PostalMime from 'postal-mime';
import { findLetter, type Finding } from '#contact/find-letter.ts';

/** Every sealed letter in a file of a mailbox; a mail may bring more than one. */
export async function lettersIn(name: string, file: Uint8Array): Promise<Finding[]> {
  const attached = isMail(name) ? await attachedLetters(file) : [];
  return Promise.all((attached.length > 1 ? attached : [file]).map(findLetter));
}

/** Whether a file can hold letters, by its name: a sealed letter or a saved mail, and no key. */
export function mayHoldLetters(name: string): boolean {
  return /\.(?:age|eml)$/i.test(name) && !/\.key\.age$/i.test(name);
}

function isMail(name: string): boolean {
  return /\.eml$/i.test(name);
}

async function attachedLetters(mail: Uint8Array): Promise<Uint8Array[]> {
  const { attachments } = await PostalMime.parse(mail, { attachmentEncoding: 'arraybuffer' });
  return attachments.flatMap(({ filename, content }) =>
    filename?.endsWith('.age') && content instanceof ArrayBuffer ? [new Uint8Array(content)] : [],
  );
}
