import { existsSync, globSync } from 'node:fs';
import { zoneNow } from '#zone/of-zone.ts';
import { dataIn } from '#commands/facts/reading.ts';

/**
 * The zone whose site is built for a name: itself, or the one it was merged into since.
 * @throws with a Dutch sentence when there is none
 */
export async function zoneBuiltFor(id: string): Promise<string> {
  const file = `content/zones/${id}/zone.yaml`;
  const ids = globSync('content/zones/*/zone.yaml')
    .map((path) => path.split(/[/\\]/).at(-2) ?? '')
    .sort();
  if (!existsSync(file)) throw new Error(`Er is geen ${file}. De zones zijn: ${ids.join(', ')}.`);
  const zones = await Promise.all(
    ids.map(async (one) => ({
      id: `${one}/zone`,
      data: (await dataIn(`content/zones/${one}/zone.yaml`)) as { mergedInto?: string },
    })),
  );
  const zone = zoneNow(zones, id);
  if (zone) return zone.id;
  throw new Error(`${file}: mergedInto leidt naar geen zone. De zones zijn: ${ids.join(', ')}.`);
}
