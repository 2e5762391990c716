import { getIn, readZoneFile } from './zone-file.ts';
import { questions, type Question } from './questions.ts';
import { missingIn } from '#commands/facts/reading.ts';
import { END, OF_ZONE } from './sheet.ts';

/**
 * What a zone still has to say, as a questionnaire that is printed or mailed and comes back through `answers`.
 * @throws when the zone does not exist
 */
export async function briefOf(id: string): Promise<string> {
  const zone = await readZoneFile(id, 'zone.yaml');
  const open = await openQuestions(id);
  const texts = (await missingIn(id)).filter(({ field }) => field === '').map(addressOf);
  return [
    `Vragen aan ${String(getIn(zone, 'name'))}`,
    `${OF_ZONE} ${id}`,
    '',
    'Vul in wat je zeker weet, achter het woord Antwoord, en laat de rest leeg. De code tussen haken moet blijven staan.',
    'Schrijf geen namen van mensen. Bewaar het blad als tekst zonder opmaak (*.txt), en stuur dat terug.',
    ...open.flatMap(({ field, ask }, place) => [
      '',
      `${place + 1}. [${field}] ${ask}`,
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
