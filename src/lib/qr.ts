import { encodeQR } from 'qr';

/** What cameras need of light around a code, in squares. */
const QUIET = 4;

/** A code that a camera reads (ISO/IEC 18004), in squares of one unit. */
export interface QrDrawing {
  /** Squares from edge to edge, with the light around it. */
  size: number;
  /** The dark squares as the path of an SVG, which lie together in a row as one. */
  dark: string;
}

/** An address as a code, which is read when no more than 15 % of it is stained. */
export function qrDrawing(address: string): QrDrawing {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET });
  return { size: rows.length, dark: rows.map(pathOf).join('') };
}

/** The same as a picture of its own, without the light around it: that is there on paper. */
export function qrPicture(address: string): string {
  const { size, dark } = qrDrawing(address);
  const inner = size - 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${QUIET} ${QUIET} ${inner} ${inner}"><path d="${dark}"/></svg>`;
}

function pathOf(row: readonly boolean[], y: number): string {
  const squares = row.map(Number).join('');
  return [...squares.matchAll(/1+/g)]
    .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('');
}
