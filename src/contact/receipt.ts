declare const receipt: unique symbol;
/** Number of one message, read out or written down: `K7P2-9QXD`. Says nothing about its content. */
export type Receipt = string & { readonly [receipt]: true };

/** Letters and digits that nobody takes for another, and that spell no word. */
export const SIGNS = '2346789CDFGHJKMNPQRTVWXY';
const HALF = 4;
const NUMBER = `[${SIGNS}]{${String(HALF)}}-[${SIGNS}]{${String(HALF)}}`;
// Marked for the bundler: a page that only makes numbers leaves these out.
const SHAPE = /* @__PURE__ */ new RegExp(`^${NUMBER}$`);
const MENTIONED = /* @__PURE__ */ new RegExp(`(?<![\\w-])${NUMBER}(?![\\w-])`, 'g');

/** Whether a text is a receipt number as this site writes it. */
export function isReceipt(text: string): text is Receipt {
  return SHAPE.test(text);
}

/** The number in what somebody typed, however they wrote it; `null` when it holds none. */
export function readReceipt(typed: string): Receipt | null {
  const signs = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const number = `${signs.slice(0, HALF)}-${signs.slice(HALF)}`;
  return isReceipt(number) ? number : null;
}

/** The one number that a text mentions, as this site writes it; `null` when it has none, or several. */
export function receiptIn(text: string): Receipt | null {
  const [number, ...others] = new Set(text.match(MENTIONED));
  return number !== undefined && isReceipt(number) && others.length === 0 ? number : null;
}

/**
 * Makes a receipt number: one of 24⁸ (36 bits), each as likely as another.
 * @param randomBytes gives that many unpredictable bytes; asked again until enough of them can be used
 */
export function newReceipt(randomBytes: RandomBytes): Receipt {
  const signs = randomSigns(2 * HALF, randomBytes);
  const receipt = `${signs.slice(0, HALF)}-${signs.slice(HALF)}` as Receipt;
  return isCanary(receipt) ? newReceipt(randomBytes) : receipt;
}

/** Gives that many unpredictable bytes. */
export type RandomBytes = (count: number) => Uint8Array;

/** That many of `SIGNS`, each as likely as another: bytes that would favour some are asked again. */
export function randomSigns(count: number, randomBytes: RandomBytes): string {
  const usable = 256 - (256 % SIGNS.length);
  let signs = '';
  while (signs.length < count) {
    for (const byte of randomBytes(count))
      if (byte < usable) signs += SIGNS.charAt(byte % SIGNS.length);
  }
  return signs.slice(0, count);
}

/** How the number of every canary letter begins; no visitor's number does. */
const CANARY = 'CCCC';

/** Whether a number belongs to a canary letter, that nobody has to open. */
export function isCanary(receipt: Receipt): boolean {
  return receipt.startsWith(CANARY);
}

/** Makes the number of a canary letter. */
export function newCanaryReceipt(randomBytes: RandomBytes): Receipt {
  return `${CANARY}${newReceipt(randomBytes).slice(HALF)}` as Receipt;
}
