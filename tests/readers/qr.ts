import jsQR from 'jsqr';

/** Edge of a square in the picture that is read, in pixels, and of the light border in squares. */
const EDGE = 4;
const BORDER = 4;

/**
 * Reads the text in the drawing of a QR code, as a camera does, from its picture: with other code than what drew it.
 * @throws when the drawing shows no code
 */
export function readQr(drawing: string): string {
  // A path with a bar for the dark places that lie together: `M3 0h2v1h-2z`.
  const bars = [...drawing.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map((bar) =>
    bar.slice(1).map(Number),
  );
  const dark = bars.flatMap(([x = 0, y = 0, long = 0]) =>
    Array.from({ length: long }, (_, at) => [x + at, y] as const),
  );
  const first = Math.min(...dark.flat());
  const size = (Math.max(...dark.flat()) - first + 1 + 2 * BORDER) * EDGE;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [x, y] of dark)
    for (let row = 0; row < EDGE; row += 1) {
      const start = ((y - first + BORDER) * EDGE + row) * size + (x - first + BORDER) * EDGE;
      for (let pixel = start; pixel < start + EDGE; pixel += 1)
        pixels.fill(0, pixel * 4, pixel * 4 + 3);
    }
  const read = jsQR(pixels, size, size);
  if (!read) throw new Error('The drawing shows no code.');
  return read.data;
}
