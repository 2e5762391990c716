import type { Figure } from './schema.ts';
import { inOrder } from '#facts/in-order.ts';
import { currentZone, seenIn } from '#zone/query.ts';

/** The figures of this zone and those that hold for all, in the order of the page; `zone` is empty for the latter. */
export async function allFigures(): Promise<(Figure & { id: string; zone: string })[]> {
  const { name: zone } = await currentZone();
  const figures = (await seenIn('figures')).map(({ name, isOwn, entry }) => ({
    ...entry.data,
    id: name,
    zone: isOwn ? zone : '',
  }));
  return inOrder(figures, ({ order }) => order);
}
