import { createHmac, timingSafeEqual } from 'node:crypto';
import { isReceipt, randomSigns, type Receipt } from '#contact/receipt.ts';
import { SENT_PAGE, type Sent } from '#contact/reply.ts';
import { codeOf, newCode } from '#contact/secrets.ts';
import { SENT_PAGE_LIFE } from '#contact/terms.ts';
import { derivedKey } from './derived-key.ts';

/**
 * The code of a letter that the site itself sealed, made from its number: the address of the page after sending
 * never holds it.
 * @param secret `null` when the instances share none: then nobody can be shown the code
 */
export function codeFor(
  secret: string | null,
  receipt: Receipt,
  randomBytes: (count: number) => Uint8Array,
): string {
  if (secret === null) return newCode(randomBytes);
  let asked = 0;
  const signs = randomSigns(6, (count) => derivedKey(secret, `code/${receipt}/${asked++}`, count));
  return codeOf(signs);
}

/** Address of the page after sending; what it says cannot be made up by somebody else, and not for long be read again. */
export function sentAddress(
  secret: string | null,
  { receipt, isSlow, wantsReply }: Omit<Sent, 'code'>,
  now: Date,
): string {
  if (secret === null) return SENT_PAGE;
  const until = (now.getTime() + SENT_PAGE_LIFE).toString(36);
  const said = [receipt, until, isSlow ? 's' : '', wantsReply ? 'r' : ''].join('.');
  const query = new URLSearchParams({ nr: said, bewijs: macOf(secret, said) });
  return `${SENT_PAGE}?${query.toString()}`;
}

/** Reads that address; `null` when nobody sent anything, or too long ago. */
export function readSent(
  secret: string | null,
  query: URLSearchParams,
  now: Date,
): Omit<Sent, 'code'> | null {
  const said = query.get('nr') ?? '';
  const [receipt = '', until = '', slow, reply] = said.split('.');
  if (secret === null || !isReceipt(receipt)) return null;
  if (!isSame(query.get('bewijs') ?? '', macOf(secret, said))) return null;
  if (Number.parseInt(until, 36) < now.getTime()) return null;
  return { receipt, isSlow: slow === 's', wantsReply: reply === 'r' };
}

function macOf(secret: string, said: string): string {
  return createHmac('sha256', derivedKey(secret, 'sent', 32))
    .update(said)
    .digest('base64url')
    .slice(0, 16);
}

function isSame(one: string, other: string): boolean {
  const [bytes, others] = [Buffer.from(one), Buffer.from(other)];
  return bytes.length === others.length && timingSafeEqual(bytes, others);
}
