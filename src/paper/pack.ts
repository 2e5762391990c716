import { deflateSync } from 'node:zlib';

/** Objects that one stream holds. */
const TOGETHER = 200;
const LINE = '\n';

interface PdfObject {
  id: number;
  /** What stands between `obj` and `endobj`. */
  body: string;
}

/**
 * The same PDF, smaller: what a screen reader needs is a thousand small objects, and the compiler writes each by
 * itself. Here they stand together in compressed streams, as PDF has allowed since 1.5.
 */
export function packed(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(pdf).toString('latin1');
  const { objects, trailer } = readFile(file);
  const loose = objects.filter(({ body }) => body.includes('endstream'));
  const small = objects.filter(({ body }) => !body.includes('endstream'));
  const next = Math.max(...objects.map(({ id }) => id)) + 1;
  const groups = Array.from({ length: Math.ceil(small.length / TOGETHER) }, (_, group) => ({
    id: next + group,
    members: small.slice(group * TOGETHER, (group + 1) * TOGETHER),
  }));
  return written(
    file.slice(0, file.indexOf('%', 5)) + '%\x80\x80\x80\x80' + LINE,
    [...loose, ...groups.map(({ id, members }) => ({ id, body: streamOf(members) }))],
    new Map(
      groups.flatMap(({ id, members }) =>
        members.map((one, place) => [one.id, [id, place] as const]),
      ),
    ),
    { trailer, id: next + groups.length },
  );
}

function readFile(file: string): { objects: PdfObject[]; trailer: string } {
  const [, start, ...tooMany] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file) ?? [];
  const table = file.slice(Number(start));
  const [, trailer] = /trailer\s*<<([^]*?)>>\s*startxref/.exec(table) ?? [];
  if (trailer === undefined || tooMany.length > 0)
    throw new Error('This is no PDF with a table of its objects.');
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gm)]
    .map(([, offset]) => Number(offset))
    .sort((a, b) => a - b);
  const ends = [...offsets.slice(1), Number(start)];
  const objects = offsets.map((from, place) => {
    const [, id, body] = /^(\d+) 0 obj([^]*)endobj\s*$/.exec(file.slice(from, ends[place])) ?? [];
    if (id === undefined || body === undefined)
      throw new Error(`At byte ${from} stands no object of PDF.`);
    return { id: Number(id), body: body.trim() };
  });
  return { objects, trailer };
}

/** A stream that holds other objects. */
function streamOf(members: readonly PdfObject[]): string {
  let at = 0;
  const index = members.map(({ id, body }) => {
    const entry = `${id} ${at}`;
    at += body.length + LINE.length;
    return entry;
  });
  const head = index.join(' ') + LINE;
  const data = head + members.map(({ body }) => body).join(LINE);
  return stream(`/Type /ObjStm /N ${members.length} /First ${head.length}`, data);
}

function stream(entries: string, data: string): string {
  const deflated = deflateSync(Buffer.from(data, 'latin1'), { level: 9 }).toString('latin1');
  return `<< ${entries} /Filter /FlateDecode /Length ${deflated.length} >>\nstream\n${deflated}\nendstream`;
}

/** The file: its objects, and where each of them stands. */
function written(
  head: string,
  objects: readonly PdfObject[],
  held: ReadonlyMap<number, readonly [number, number]>,
  { trailer, id }: { trailer: string; id: number },
): Uint8Array<ArrayBuffer> {
  const offsets = new Map<number, number>();
  let file = head;
  for (const { id: one, body } of objects) {
    offsets.set(one, file.length);
    file += `${one} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  offsets.set(id, start);
  const rows = Array.from({ length: id + 1 }, (_, one) => rowOf(offsets.get(one), held.get(one)));
  const entries = `${trailer.replace(/\/Size \d+/, '')} /Type /XRef /Size ${id + 1} /W [1 4 2]`;
  file += `${id} 0 obj\n${stream(entries.trim(), rows.join(''))}\nendobj\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** A line of the table of objects: free, at a place in the file, or within a stream. */
function rowOf(offset: number | undefined, held: readonly [number, number] | undefined): string {
  const row = Buffer.alloc(7);
  row.writeUInt8(held ? 2 : Number(offset !== undefined), 0);
  row.writeUInt32BE(held?.[0] ?? offset ?? 0, 1);
  row.writeUInt16BE(held?.[1] ?? 0, 5);
  return row.toString('latin1');
}
