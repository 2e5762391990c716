import { getCollection } from 'astro:content';
import type { MeasuredTraces } from './view.ts';
import { measuredTraces } from './measured.ts';

/** What was last measured in browsers; nothing while nobody has. */
export async function latestTraces(): Promise<MeasuredTraces | undefined> {
  const [entry] = await getCollection('traces');
  return entry && measuredTraces(entry.data);
}
