import { brotliCompressSync, constants } from 'node:zlib';

/** What hosts use that compress while they serve; the best quality takes fifty times as long. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Bytes on the line, in brotli. */
export function bytesOnTheLine(text: string): number {
  return brotliCompressSync(text, QUALITY).length;
}
