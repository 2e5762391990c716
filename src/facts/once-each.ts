import type { Provenance } from './provenance.ts';

/** A source as a list names it; some documents have no web address. */
export type NamedSource = Omit<Provenance, 'source'> & { name: string; source: string | null };

/** Each source once, by its name: several texts lean on the same one. */
export function onceEach(sources: readonly NamedSource[]): NamedSource[] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  return [...byName.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}
