/** First bytes of a file that Firefox compressed; the length of the text follows. */
const MAGIC = Buffer.from('mozLz40\0', 'latin1');

/** The text of a file that Firefox compressed (`sessionstore.jsonlz4`), or the bytes as they are. */
export function unpack(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return bytes;
  const length = bytes.readUInt32LE(MAGIC.length);
  return unpackBlock(bytes.subarray(MAGIC.length + 4), length);
}

/** One LZ4 block: runs of new bytes, each followed by a repetition of earlier ones (lz4_Block_format.md). */
function unpackBlock(block: Buffer, length: number): Buffer {
  const text = Buffer.alloc(length);
  let read = 0;
  let written = 0;
  const next = () => block[read++] ?? 0;
  const lengthFrom = (nibble: number) => {
    let sum = nibble;
    if (nibble < 15) return sum;
    for (let more = 255; more === 255; sum += more) more = next();
    return sum;
  };
  while (read < block.length) {
    const token = next();
    const fresh = lengthFrom(token >> 4);
    block.copy(text, written, read, read + fresh);
    read += fresh;
    written += fresh;
    if (read >= block.length) break;
    const from = written - (next() | (next() << 8));
    const end = written + lengthFrom(token & 15) + 4;
    // Byte by byte: a repetition may repeat itself.
    for (let at = from; written < end; at++) text[written++] = text[at] ?? 0;
  }
  return text;
}
