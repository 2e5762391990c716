import { copyFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { chosenZone } from '#lib/environment.ts';

/**
 * Makes the schools, organisations and news of a copy of the project so many times as many, each under a name of its
 * own: they are what grows, and the brochure stays one.
 */
export function multiplyContent(project: string, times: number): void {
  const content = `${project}/content`;
  const zone = `${content}/zones/${chosenZone(process.env)}`;
  const copies = Array.from({ length: times - 1 }, (_, at) => at + 1);
  multiplySchools(`${zone}/schools.csv`, copies);
  for (const file of globSync([`${content}/news/*.mdx`, `${zone}/news/*.mdx`]))
    for (const copy of copies) copyFileSync(file, named(file, copy));
  const services = globSync([`${content}/organisations/*.yaml`, `${zone}/organisations/*.yaml`]);
  const names = services.flatMap((file) => multiplyService(file, copies));
  putInDirectory(`${content}/directory.yaml`, names);
}

const named = (file: string, copy: number): string => file.replace(/(?=\.\w+$)/, `-${copy}`);

/** Rows with their own number and their own name, or they would be places of one school. */
function multiplySchools(file: string, copies: readonly number[]): void {
  const [head = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const more = copies.flatMap((copy) =>
    rows.map((row) => {
      const [id = '', partOf = '', ...rest] = row.split(',');
      const own = [id, partOf].map((number) => (number === '' ? '' : `kopie${copy}-${number}`));
      // Name, and what it is called.
      const texts = rest.map((text, at) => (at < 2 && text !== '' ? renamed(text, copy) : text));
      return [...own, ...texts].join(',');
    }),
  );
  writeFileSync(file, [head, ...rows, ...more, ''].join('\n'));
}

/** A cell that is quoted stays so. */
function renamed(cell: string, copy: number): string {
  return cell.startsWith('"') ? `"${copy} ${cell.slice(1)}` : `${copy} ${cell}`;
}

/** An emergency number stands alone: every page shows it. */
function multiplyService(file: string, copies: readonly number[]): string[] {
  const text = readFileSync(file, 'utf8');
  if (/^isEmergency: true$/m.test(text)) return [];
  return copies.map((copy) => {
    const own = named(file, copy);
    writeFileSync(
      own,
      text.replace(/(?<=^order: )\d+/m, (order) => String(Number(order) + copy * 10_000)),
    );
    return own.slice(own.lastIndexOf('/') + 1, -'.yaml'.length);
  });
}

function putInDirectory(file: string, names: readonly string[]): void {
  const text = readFileSync(file, 'utf8');
  const more = names.map((name) => `${name}, `).join('');
  writeFileSync(
    file,
    text.replace(/ids:\s*\[\s*/, (start) => start + more),
  );
}
