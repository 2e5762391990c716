declare const receipt: unique symbol;
/** Number of one message, read out or written down: `K7P2-9QXD`. Says nothing about its content. */
export type Receipt = string & { readonly [receipt]: true };

/** Letters and digits that nobody takes for another, and that spell no word. */
const SIGNS = '2346789CDFGHJKMNPQRTVWXY';
const HALF = 4;
const SHAPE = new RegExp(`^[${SIGNS}]{${String(HALF)}}-[${SIGNS}]{${String(HALF)}}$`);

/** Whether a text is a receipt number as this site writes it. */
export function isReceipt(text: string): text is Receipt {
  return SHAPE.test(text);
}

/**
 * Makes a receipt number: one of 24⁸ (36 bits), each as likely as another.
 * @param randomBytes gives that many unpredictable bytes; asked again until enough of them can be used
 */
export function newReceipt(randomBytes: (count: number) => Uint8Array): Receipt {
  const usable = 256 - (256 % SIGNS.length);
  let signs = '';
  while (signs.length < 2 * HALF) {
    for (const byte of randomBytes(2 * HALF))
      if (byte < usable) signs += SIGNS.charAt(byte % SIGNS.length);
  }
  const receipt = `${signs.slice(0, HALF)}-${signs.slice(HALF, 2 * HALF)}` as Receipt;
  return isCanary(receipt) ? newReceipt(randomBytes) : receipt;
}

/** How the number of every canary letter begins; no visitor's number does. */
const CANARY = 'CCCC';

/** Whether a number belongs to a canary letter, that nobody has to open. */
export function isCanary(receipt: Receipt): boolean {
  return receipt.startsWith(CANARY);
}

/** Makes the number of a canary letter. */
export function newCanaryReceipt(randomBytes: (count: number) => Uint8Array): Receipt {
  return `${CANARY}${newReceipt(randomBytes).slice(HALF)}` as Receipt;
}
