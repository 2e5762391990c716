import { armor } from 'age-encryption';
import PostalMime from 'postal-mime';

/** A sealed letter that was found, or why not: there is none, or what stands there is broken off or changed. */
export type Finding =
  { ok: true; file: Uint8Array } | { ok: false; reason: 'notALetter' | 'damaged' };

/**
 * Finds the sealed letter in what staff have at hand: the attachment, a saved mail (RFC 5322) or pasted text,
 * also when a mail program quoted, indented or wrapped it.
 */
export async function findLetter(given: Uint8Array): Promise<Finding> {
  if (isBinary(given)) return { ok: true, file: given };
  return (await textsOf(given)).map(fromText).reduce(better, NOTHING);
}

const NOTHING: Finding = { ok: false, reason: 'notALetter' };

// A whole letter is better than a broken one, and that is better than none.
function better(one: Finding, other: Finding): Finding {
  if (one.ok) return one;
  return other.ok || other.reason === 'damaged' ? other : one;
}

function isBinary(given: Uint8Array): boolean {
  return new TextDecoder('latin1')
    .decode(given.subarray(0, 64))
    .startsWith('age-encryption.org/v1\n');
}

async function textsOf(given: Uint8Array): Promise<string[]> {
  const text = new TextDecoder().decode(given);
  if (!/^(mime-version|content-type|subject|received):/im.test(text)) return [text];
  const mail = await PostalMime.parse(given, { attachmentEncoding: 'utf8' });
  const attached = mail.attachments.map(({ content }) => content);
  return [...attached, mail.text, text].filter((one) => typeof one === 'string');
}

function fromText(text: string): Finding {
  const begin = text.indexOf(BEGIN);
  if (begin < 0) return NOTHING;
  const end = text.indexOf(END, begin);
  if (end < 0) return DAMAGED;
  const base64 = text
    .slice(begin + BEGIN.length, end)
    .replaceAll(/^[\s>]+/gm, '')
    .replaceAll(/\s/g, '');
  try {
    return { ok: true, file: armor.decode(wrap(base64)) };
  } catch {
    return DAMAGED;
  }
}

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';
const DAMAGED: Finding = { ok: false, reason: 'damaged' };

function wrap(base64: string): string {
  return [BEGIN, base64.replaceAll(/.{64}(?=.)/g, '$&\n'), END].join('\n');
}
