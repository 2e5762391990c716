import { brotliCompressSync, constants } from 'node:zlib';

/** A quick quality; the best takes fifty times as long. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Bytes on the line in brotli; compressed as well as brotli can where the quick way gives more than `most`. */
export function bytesOnTheLine(text: string, most: number): number {
  const quick = brotliCompressSync(text, QUICK).length;
  return quick <= most ? quick : brotliCompressSync(text).length;
}
