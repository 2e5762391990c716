import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { type Document, parseDocument } from 'yaml';
import { AS_THE_BUILD } from '#commands/facts/reading.ts';
import { readDay } from './read-answer.ts';
import { sourcesToOpen } from './sources-to-open.ts';

/**
 * Reads the days on which somebody opened sources, as they stand on a sheet that came back.
 * @returns what writes them into `checked.yaml` of the zone
 * @throws with a sentence for each day that is none, and each address on which the site of the zone does not lean
 */
export async function takeChecks(
  id: string,
  opened: readonly [address: string, answer: string][],
  today: string,
): Promise<() => Promise<void>> {
  const file = `content/zones/${id}/checked.yaml`;
  const checks = await readChecks(file);
  const asked = opened.length === 0 ? [] : await sourcesToOpen(id, today);
  const wrong: string[] = [];
  for (const [address, answer] of opened)
    try {
      if (!checks.has(address) && !asked.some((one) => one.address === address))
        throw new Error('op dat adres steunt de site niet. Zet het terug zoals het was.');
      checks.set(address, readDay(answer, today));
    } catch (error) {
      wrong.push(`[${address}] ${error instanceof Error ? error.message : String(error)}`);
    }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return async () => {
    if (opened.length > 0)
      await writeFile(file, checks.toString({ lineWidth: 0, singleQuote: true }));
  };
}

async function readChecks(file: string): Promise<Document> {
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  return parseDocument(text, AS_THE_BUILD);
}
