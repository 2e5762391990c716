import { getIn, readZoneFile } from './zone-file.ts';
import { questions, type Question } from './questions.ts';
import { missingIn } from '#commands/facts/reading.ts';
import { END, OF_ZONE } from './sheet.ts';
import { sourcesToOpen } from './sources-to-open.ts';

/**
 * What a zone still has to say, as a questionnaire that is printed or mailed and comes back through `answers`.
 * @param today day on which one asks, `2026-11-28`
 * @throws when the zone does not exist
 */
export async function briefOf(id: string, today: string): Promise<string> {
  const zone = await readZoneFile(id, 'zone.yaml');
  const open = await openQuestions(id);
  const texts = (await missingIn(id)).filter(({ field }) => field === '').map(addressOf);
  const sources = await sourcesToOpen(id, today);
  return [
    `Vragen aan ${String(getIn(zone, 'name'))}`,
    `${OF_ZONE} ${id}`,
    '',
    'Vul in wat je zeker weet, achter het woord Antwoord, en laat de rest leeg. De code tussen haken moet blijven staan.',
    'Schrijf geen namen van mensen. Bewaar het blad als tekst zonder opmaak (*.txt), en stuur dat terug.',
    ...aboutSources(sources.length, today),
    ...open.flatMap(({ field, ask }, place) => [
      '',
      `${place + 1}. [${field}] ${ask}`,
      'Antwoord: ',
    ]),
    ...sources.flatMap(({ address, texts: leaning }) => [
      '',
      `[${address}] ${leaning.join(', ')}`,
      'Antwoord: ',
    ]),
    '',
    END,
    ...(texts.length === 0
      ? []
      : [
          '',
          'Over deze stukken zegt de site nu dat men het aan de zone moet vragen. Zeg elk in enkele zinnen, op een apart blad:',
          ...texts.map((address) => `- ${address}`),
        ]),
    '',
  ].join('\n');
}

/** What is asked of the addresses: at the head, because what stands between two questions answers the first. */
function aboutSources(count: number, today: string): string[] {
  if (count === 0) return [];
  return [
    '',
    `Onder de vragen staan ${count} adressen van bronnen. Open ze. Zegt de pagina nog wat de site zegt, schrijf dan de dag achter Antwoord: ${today}.`,
    'Zegt ze iets anders, of is ze weg? Laat het antwoord leeg, en schrijf op een apart blad welke bron het is.',
  ];
}

/** Where on the site a text of the zone is shown. */
function addressOf({ file }: { file: string }): string {
  const [, kind = '', name = ''] = /([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
  if (kind === 'agreements') return '/scholen/afspraken/';
  return name === 'dienst' ? '/aanbod/' : `/aanbod/${name}/`;
}

async function openQuestions(id: string): Promise<Question[]> {
  const files = {
    'zone.yaml': await readZoneFile(id, 'zone.yaml'),
    'schools.yaml': await readZoneFile(id, 'schools.yaml'),
  };
  return questions.filter(({ file, field }) => getIn(files[file], field) === null);
}
