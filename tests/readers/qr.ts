import decodeQR from 'qr/decode.js';

/** Edge of a square in the picture that is read, in pixels, and of the light border in squares. */
const EDGE = 4;
const BORDER = 4;

/**
 * Reads the text in the drawing of a QR code, as a camera does, from its picture: with other code than what drew it.
 * @throws when the drawing shows no code
 */
export function readQr(svg: string): string {
  // A path with a square for each dark place: `M30,0h10v10h-10z`, or `M3 0h1v1h-1z`.
  const drawn = [...svg.matchAll(/M(\d+)[ ,](\d+)h(\d+)v\3h-\3z/g)];
  const unit = Number(drawn[0]?.[3]);
  const dark = drawn.map(([, x, y]) => [Number(x) / unit, Number(y) / unit] as const);
  const first = Math.min(...dark.flat());
  const size = (Math.max(...dark.flat()) - first + 1 + 2 * BORDER) * EDGE;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [x, y] of dark)
    for (let row = 0; row < EDGE; row += 1) {
      const start = ((y - first + BORDER) * EDGE + row) * size + (x - first + BORDER) * EDGE;
      for (let pixel = start; pixel < start + EDGE; pixel += 1)
        data.fill(0, pixel * 4, pixel * 4 + 3);
    }
  return decodeQR({ width: size, height: size, data });
}
