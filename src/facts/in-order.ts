/**
 * Sorts what stands in a list by its place there.
 * @throws when two have one place, because which comes first would be chance
 */
export function inOrder<Item extends { id: string }>(
  items: readonly Item[],
  placeOf: (item: Item) => number,
): Item[] {
  const sorted = items.toSorted((one, other) => placeOf(one) - placeOf(other));
  sorted.forEach((item, index) => {
    const next = sorted[index + 1];
    if (next && placeOf(next) === placeOf(item))
      throw new Error(
        `"${item.id}" en "${next.id}" hebben allebei plaats ${placeOf(item)} in hun lijst. Geef er één een andere.`,
      );
  });
  return sorted;
}
