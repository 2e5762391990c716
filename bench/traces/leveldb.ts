const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
/** Sequence number and count, before the changes of a batch. */
const BATCH_HEADER_BYTES = 12;

/** Records of the log of a LevelDB database (leveldb/doc/log_format.md); short runs have nothing but this log. */
export function writtenTo(log: Buffer): Buffer[] {
  return batchesIn(log).flatMap(entriesIn);
}

/** Batches, put together from the fragments that fit in blocks. */
function batchesIn(log: Buffer): Buffer[] {
  const batches: Buffer[] = [];
  let fragments: Buffer[] = [];
  for (let at = 0; at + HEADER_BYTES <= log.length;) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    const length = log.readUInt16LE(at + 4);
    const type = log[at + 6] ?? 0;
    // The end of a block that is too short for a header, or space that was reserved.
    if (left < HEADER_BYTES || type === 0) {
      at += left;
      continue;
    }
    const isFirst = type === 1 || type === 2;
    const isLast = type === 1 || type === 4;
    if (isFirst) fragments = [];
    fragments.push(log.subarray(at + HEADER_BYTES, at + HEADER_BYTES + length));
    if (isLast) batches.push(Buffer.concat(fragments));
    at += HEADER_BYTES + length;
  }
  return batches;
}

/** Keys with their values; what was taken out again is still in the file, under its key. */
function entriesIn(batch: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  let at = BATCH_HEADER_BYTES;
  const skipText = () => {
    let length = 0;
    for (let shift = 0, byte = 128; byte >= 128; shift += 7) {
      byte = batch[at++] ?? 0;
      length |= (byte & 127) << shift;
    }
    at += length;
  };
  while (at < batch.length) {
    const start = at + 1;
    const isPut = batch[at++] === 1;
    skipText();
    if (isPut) skipText();
    entries.push(batch.subarray(start, at));
  }
  return entries;
}
