import { doubtsOf } from '#commands/facts/doubts.ts';
import { contentOf } from '#commands/facts/reading.ts';

/** A page that somebody of the zone has to open before it goes live. */
export interface SourceToOpen {
  address: string;
  /** Texts that lean on it, by their place in `content/`. */
  texts: string[];
}

/**
 * Pages on which the site of a zone leans and that nobody saw within the year; those of its telephone, its site and its
 * desk apart, because the questionnaire asks their days with the fact.
 * @throws when a file cannot be read, with its name
 */
export async function sourcesToOpen(id: string, today: string): Promise<SourceToOpen[]> {
  const own = `content/zones/${id}/`;
  const asked = ['zone.yaml', 'schools.yaml', 'schools.csv'].map((name) => own + name);
  const doubts = (await contentOf(id))
    .filter(({ file }) => !asked.includes(file))
    .flatMap(({ file, data }) => doubtsOf(file, data, today))
    .filter(
      ({ file, reason }) => reason === 'old' || (reason === 'undated' && file.startsWith(own)),
    );
  const byAddress = Map.groupBy(doubts, ({ detail }) => /https?:\S+/.exec(detail)?.[0]);
  return [...byAddress].flatMap(([address, found]) =>
    address === undefined
      ? []
      : [{ address, texts: [...new Set(found.map(({ file }) => file.replace('content/', '')))] }],
  );
}
