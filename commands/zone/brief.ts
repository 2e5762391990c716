import type { Document } from 'yaml';
import { getIn, readZoneFile } from './zone-file.ts';
import { questions } from './questions.ts';
import { missingIn } from '#commands/facts/reading.ts';
import { END, OF_ZONE } from './sheet.ts';
import { pagesOf } from './page-of.ts';
import { sourcesToOpen } from './sources-to-open.ts';

/**
 * What a zone still has to say, as a questionnaire that is printed or mailed and comes back through `answers`.
 * @param today day on which one asks, `2026-11-28`
 * @throws when the zone does not exist
 */
export async function briefOf(id: string, today: string): Promise<string> {
  const files = {
    'zone.yaml': await readZoneFile(id, 'zone.yaml'),
    'schools.yaml': await readZoneFile(id, 'schools.yaml'),
  };
  const open = questions.filter(({ file, field }) => getIn(files[file], field) === null);
  const texts = (await missingIn(id)).filter(({ field }) => field === '');
  const sources = await sourcesToOpen(id, today);
  return [
    `Vragen aan ${String(getIn(files['zone.yaml'], 'name'))}`,
    `${OF_ZONE} ${id}`,
    '',
    'Vul in wat je zeker weet, achter het woord Antwoord, en laat de rest leeg. De code tussen haken moet blijven staan.',
    'Schrijf geen namen van mensen. Bewaar het blad als tekst zonder opmaak (*.txt), en stuur dat terug.',
    ...aboutSources(sources.length, today),
    ...open.flatMap(({ file, field, ask }, place) => [
      '',
      `${place + 1}. [${field}] ${ask}`,
      ...alreadySaid(files[file], field),
      'Antwoord: ',
    ]),
    ...sources.flatMap(({ address, texts: leaning }) => [
      '',
      `[${address}] ${pagesOf(leaning).join(' ')}`,
      'Antwoord: ',
    ]),
    '',
    END,
    ...(texts.length === 0
      ? []
      : [
          '',
          'Over deze stukken zegt de site nu dat men het aan de zone moet vragen. Zeg elk in enkele zinnen, op een apart blad:',
          ...pagesOf(texts.map(({ file }) => file)).map((page) => `- ${page}`),
        ]),
    '',
  ].join('\n');
}

/** What is asked of the addresses: at the head, because what stands between two questions answers the first. */
function aboutSources(count: number, today: string): string[] {
  if (count === 0) return [];
  return [
    '',
    `Onder de vragen staan ${count} adressen van bronnen, elk met de pagina's van de site die erop steunen. Open ze. Zegt de pagina nog wat de site zegt, schrijf dan de dag achter Antwoord: ${today}.`,
    'Zegt ze iets anders, of is ze weg? Laat het antwoord leeg, en schrijf op een apart blad welke bron het is.',
  ];
}

/** What the zone said before of what is asked now: without it "that number" is no number on this sheet. */
function alreadySaid(document: Document, field: string): string[] {
  if (!field.endsWith('.checkedOn')) return [];
  const [fact = ''] = field.split('.');
  const said = ['number', 'name', 'url', 'source'].map((part) =>
    getIn(document, `${fact}.${part}`),
  );
  const known = [...new Set(said.filter((one) => typeof one === 'string'))];
  return known.length === 0 ? [] : [`Nu staat er: ${known.join(', ')}`];
}
