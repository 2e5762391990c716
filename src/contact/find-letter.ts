import { armor } from 'age-encryption';
import PostalMime from 'postal-mime';
import { receiptIn, type Receipt } from './receipt.ts';

/** A sealed letter that was found, or a place where one stands that is broken off or changed. */
export type Finding = Found | { ok: false; reason: 'damaged'; number: Receipt | null };

/** A sealed letter, with the number on its outside: `null` when none stands there, or more than one. */
interface Found {
  ok: true;
  file: Uint8Array;
  number: Receipt | null;
}

/**
 * Finds every sealed letter in what staff have at hand, each once: an attachment, a saved mail (RFC 5322) or
 * pasted text, also when a mail program quoted, indented or wrapped it. None when there is no letter in it.
 * @param name of the file that was given; the name of an attachment is the number of its letter
 */
export async function findLetters(given: Uint8Array, name = ''): Promise<Finding[]> {
  return (await partsOf(given, name)).map(lettersIn).find(isSome)?.reduce(withoutCopies, []) ?? [];
}

/** A file or a text, with what stands on its outside. */
interface Part {
  content: Uint8Array;
  outside: string;
}

/** What may hold letters; each next group counts only when there is nothing in the one before. */
async function partsOf(given: Uint8Array, name: string): Promise<Part[][]> {
  const whole = { content: given, outside: name };
  const isMail = /^(mime-version|content-type|subject|received):/im.test(textOf(given));
  if (isBinary(given) || !isMail) return [[whole]];
  const { attachments, text = '' } = await PostalMime.parse(given, {
    attachmentEncoding: 'arraybuffer',
  });
  const attached = attachments.map(({ filename, content }) => ({
    content: new Uint8Array(content as ArrayBuffer),
    outside: filename ?? '',
  }));
  return [[...attached, { content: new TextEncoder().encode(text), outside: '' }], [whole]];
}

function lettersIn(parts: readonly Part[]): Finding[] {
  return parts.flatMap(({ content, outside }): Finding[] =>
    isBinary(content)
      ? [{ ok: true, file: content, number: receiptIn(outside) }]
      : fromText(textOf(content), outside),
  );
}

/** A text may hold several letters; what stands before each is on the outside of it. */
function fromText(text: string, outside: string): Finding[] {
  const [start = '', ...pieces] = text.split(BEGIN);
  let before = `${outside}\n${start}`;
  return pieces.map((piece) => {
    const number = receiptIn(before);
    const end = piece.indexOf(END);
    before = piece.slice(end < 0 ? 0 : end);
    const file = end < 0 ? null : fromBase64(piece.slice(0, end));
    return file ? { ok: true, file, number } : { ok: false, reason: 'damaged', number };
  });
}

/** A mail brings its letter twice, as attachment and as text: a whole copy is enough. */
function withoutCopies(findings: Finding[], next: Finding): Finding[] {
  const isCopy = (other: Finding) =>
    next.ok && other.ok
      ? isSame(next.file, other.file)
      : next.number !== null && next.number === other.number;
  const twin = findings.findIndex(isCopy);
  if (twin < 0) return [...findings, next];
  return next.ok && !findings[twin]?.ok ? findings.with(twin, next) : findings;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function isSome(findings: readonly Finding[]): boolean {
  return findings.length > 0;
}

function isBinary(given: Uint8Array): boolean {
  return new TextDecoder('latin1')
    .decode(given.subarray(0, 64))
    .startsWith('age-encryption.org/v1\n');
}

function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
const END = '-----END AGE ENCRYPTED FILE-----';

function fromBase64(text: string): Uint8Array | null {
  const base64 = text.replaceAll(/^[\s>]+/gm, '').replaceAll(/\s/g, '');
  try {
    return armor.decode([BEGIN, base64.replaceAll(/.{64}(?=.)/g, '$&\n'), END].join('\n'));
  } catch {
    return null;
  }
}
