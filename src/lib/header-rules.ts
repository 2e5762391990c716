/** Headers by address, those of every address under `/*`. */
export type HeaderRules = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads a file `_headers`, as our build writes it: one rule for everything, one for each address.
 * @throws on a line that is no header
 */
export function rulesIn(text: string): HeaderRules {
  return new Map(
    text
      .trimEnd()
      .split(/\n(?=\/)/)
      .map((block) => {
        const [address = '', ...lines] = block.split('\n');
        return [address, new Map(lines.map(headerIn))];
      }),
  );
}

function headerIn(line: string): [string, string] {
  const end = line.indexOf(': ');
  if (end < 0) throw new Error(`"${line}" is no header.`);
  return [line.slice(0, end).trim(), line.slice(end + 2)];
}
