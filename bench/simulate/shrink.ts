import type { Part, Plan } from './plan.ts';

/**
 * Leaves out of a history whatever is not needed for it to go wrong, in ever smaller pieces.
 * @param isBroken whether a history goes wrong
 */
export async function shrink(
  plan: Plan,
  isBroken: (plan: Plan) => Promise<boolean>,
): Promise<Plan> {
  let { parts } = plan;
  let left = Infinity;
  for (let size = Math.ceil(parts.length / 2); size >= 1; size = size >> 1 || again())
    for (let start = 0; start < parts.length;) {
      const rest: Part[] = parts.toSpliced(start, size);
      if (await isBroken({ ...plan, parts: rest })) parts = rest;
      else start += size;
    }
  return { ...plan, parts };

  /** One by one, until nothing more can go. */
  function again(): number {
    const hasMore = parts.length < left;
    left = parts.length;
    return hasMore ? 1 : 0;
  }
}
