/** A code as a picture: whether the square in a row and a column is dark. */
type Squares = readonly (readonly boolean[])[];

/** How many blocks a code of a version has at level M, and how many bytes of data and of correction each (ISO/IEC 18004, table 9). */
const BLOCKS = [[], [1, 16, 10], [1, 28, 16], [1, 44, 26], [2, 32, 18], [2, 43, 24], [4, 27, 16]];

/**
 * Reads the text in the drawing of a QR code, as a camera does: written from ISO/IEC 18004, it shares nothing with what drew it.
 * A camera mends faults; this refuses a code that has one.
 * @throws when it is no code of level M and of a version up to 6
 */
export function readQr(svg: string): string {
  const squares = squaresIn(svg);
  const mask = maskOf(squares);
  const bytes = bytesIn(bitsOf(squares, mask));
  const [count = 0, data = 0, correction = 0] = BLOCKS[versionOf(squares)] ?? [];
  if (count === 0) throw new Error('This code is larger than version 6.');
  const blocks = Array.from({ length: count }, (_, block) =>
    Array.from({ length: data + correction }, (__, place) => bytes[place * count + block] ?? 0),
  );
  for (const block of blocks)
    if (!isWhole(block, correction)) throw new Error('A square of this code is wrong.');
  return textIn(blocks.flatMap((block) => block.slice(0, data)));
}

/** The drawing has a path with a square for each dark place: `M30,0h10v10h-10z`, or `M3 0h1v1h-1z`. */
function squaresIn(svg: string): Squares {
  const drawn = [...svg.matchAll(/M(\d+)[ ,](\d+)h(\d+)v\3h-\3z/g)];
  const unit = Number(drawn[0]?.[3]);
  const places = drawn.map(([, x, y]) => [Number(x) / unit, Number(y) / unit] as const);
  const [border, end] = [Math.min, Math.max].map((which) => which(...places.flat()));
  const size = Number(end) - Number(border) + 1;
  const dark = new Set(places.map(([x, y]) => `${x - Number(border)} ${y - Number(border)}`));
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => dark.has(`${x} ${y}`)),
  );
}

function versionOf(squares: Squares): number {
  return (squares.length - 17) / 4;
}

/** Which of the eight patterns lies over the code: it stands beside the first corner, and says the level too. */
function maskOf(squares: Squares): number {
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map((x) => squares[8]?.[x]);
  const rest = [7, 5, 4, 3, 2, 1, 0].map((y) => squares[y]?.[8]);
  const format = numberIn([...places, ...rest].map(Boolean)) ^ 0b101010000010010;
  const mask = (format >> 10) & 7;
  // Level M is 00; the ten bits behind it are the rest of a division by the generator.
  if (remainder((format >> 10) << 10) !== (format & 1023) || format >> 13 !== 0)
    throw new Error('This code is not of level M.');
  return mask;
}

function remainder(dividend: number): number {
  let left = dividend;
  for (let bit = 14; bit >= 10; bit -= 1)
    if ((left >> bit) & 1) left ^= 0b10100110111 << (bit - 10);
  return left;
}

const MASKS: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** The bits without the pattern: two columns at a time from the right, up and down, without what only helps a camera. */
function bitsOf(squares: Squares, mask: number): boolean[] {
  const { length: size } = squares;
  const lines = Array.from({ length: size }, (_, line) => line);
  const columns = lines.filter((x) => x % 2 === (x > 6 ? 0 : 1)).reverse();
  return columns.flatMap((right, turn) =>
    (turn % 2 === 0 ? lines.toReversed() : lines).flatMap((y) =>
      [right, right - 1]
        .filter((x) => !isHelp(y, x, size))
        .map((x) => squares[y]?.[x] !== MASKS[mask]?.(y, x)),
    ),
  );
}

/** Three corners with what stands beside them, the lines between them, and the small square near the fourth. */
function isHelp(y: number, x: number, size: number): boolean {
  const far = size - 8;
  const inCorner = (y < 9 && (x < 9 || x >= far)) || (y >= far && x < 9);
  const inSmall = size > 21 && [y, x].every((place) => Math.abs(place - (size - 7)) <= 2);
  return inCorner || inSmall || y === 6 || x === 6;
}

function bytesIn(bits: readonly boolean[]): number[] {
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, place) =>
    numberIn(bits.slice(place * 8, place * 8 + 8)),
  );
}

function numberIn(bits: readonly boolean[]): number {
  return bits.reduce((number, bit) => number * 2 + Number(bit), 0);
}

/** Whether a block is what its correction says: as a polynomial over GF(256) it has the first powers of 2 as roots. */
function isWhole(block: readonly number[], correction: number): boolean {
  let power = 1;
  for (let root = 0; root < correction; root += 1) {
    if (block.reduce((sum, byte) => times(sum, power) ^ byte, 0) !== 0) return false;
    power = times(power, 2);
  }
  return true;
}

function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product >> 7 ? 0x11d : 0);
    if ((other >> bit) & 1) product ^= one;
  }
  return product;
}

/** Bytes are what an address is written in: 0100, how many there are, and then they. */
function textIn(data: readonly number[]): string {
  const bits = data.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  if (!bits.startsWith('0100')) throw new Error('This code holds no bytes.');
  const count = Number.parseInt(bits.slice(4, 12), 2);
  const bytes = Array.from({ length: count }, (_, place) =>
    Number.parseInt(bits.slice(12 + place * 8, 20 + place * 8), 2),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
