import type { Provenance } from './provenance.ts';
import { linkTo } from './unlinked-sources.ts';

/** A source as a list names it; some documents have no web address. */
export type NamedSource = Omit<Provenance, 'source'> & { name: string; source: string | null };

/** Each source once, by its name: several texts lean on the same one. */
export function onceEach(sources: readonly NamedSource[]): NamedSource[] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  return [...byName.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** A part of a list of sources. */
export interface SourceGroup {
  head: string;
  sources: NamedSource[];
}

/** Each document once in the whole list, in the first part that leans on it; parts that are left empty go. */
export function onceInAll(groups: readonly SourceGroup[]): SourceGroup[] {
  const seen = new Set<string>();
  const isNew = ({ source, name }: NamedSource): boolean => {
    const document = linkTo(source) ?? name;
    return !seen.has(document) && Boolean(seen.add(document));
  };
  return groups
    .map(({ head, sources }) => ({ head, sources: onceEach(sources).filter(isNew) }))
    .filter(({ sources }) => sources.length > 0);
}
