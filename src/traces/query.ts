import { getCollection } from 'astro:content';
import type { MeasuredTraces } from './view.ts';
import { measuredTraces } from './measured.ts';

/** The latest measurement in browsers; nothing when none was made. */
export async function latestTraces(): Promise<MeasuredTraces | undefined> {
  const [entry] = await getCollection('traces');
  return entry && measuredTraces(entry.data);
}
