import * as z from 'zod';
import { daySchema, pageAddress } from './schema.ts';

/** `checked.yaml` of a zone: addresses of sources, each with the day on which somebody opened it and saw the fact there. */
export const checksSchema = z.record(pageAddress, daySchema);

/** The last day on which a zone opened a source, by its address. */
export type Checks = Readonly<z.output<typeof checksSchema>>;

/** Data of a file of `content/`, in which a source that the zone opened later than whoever wrote it carries that day. */
export function withChecks(data: unknown, checks: Checks): unknown {
  if (Array.isArray(data)) return data.map((one) => withChecks(one, checks));
  if (typeof data !== 'object' || data === null || data instanceof Date) return data;
  const read: Record<string, unknown> = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withChecks(value, checks)]),
  );
  const { source, checkedOn } = read;
  const own = typeof source === 'string' && 'checkedOn' in read ? checks[source] : undefined;
  const isLater = own !== undefined && (typeof checkedOn !== 'string' || own > checkedOn);
  return isLater ? { ...read, checkedOn: own } : read;
}
