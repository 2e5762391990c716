import { getCollection } from 'astro:content';
import type { Figure } from './schema.ts';
import { isOfZone } from '#zone/of-zone.ts';
import { currentZone } from '#zone/query.ts';

/** The figures of this zone and those that hold for all, in the order of the page; `zone` is empty for the latter. */
export async function allFigures(): Promise<(Figure & { id: string; zone: string })[]> {
  const { id: zoneId, name } = await currentZone();
  const figures = await getCollection('figures', ({ id }) => isOfZone(id, zoneId));
  return figures
    .map(({ id, data }) => ({
      ...data,
      id: id.slice(id.lastIndexOf('/') + 1),
      zone: id.startsWith('zones/') ? name : '',
    }))
    .toSorted((one, other) => one.order - other.order);
}
