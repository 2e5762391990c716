import { freshUntil } from '#facts/freshness.ts';
import { zoneSchema, type Zone } from '#zone/schema.ts';
import { doubtsOf } from '#commands/facts/doubts.ts';
import { contentOf, dataIn } from '#commands/facts/reading.ts';
import { settingsForLive } from './settings-for-live.ts';

/**
 * What still stops the site of a zone from going live: one Dutch sentence each, for whoever puts it on the air.
 * @param today day on which one asks, `2026-11-28`
 * @throws when a file of the zone cannot be read, with its name
 */
export async function stopsOf(
  id: string,
  env: Record<string, string | undefined>,
  today: string,
): Promise<string[]> {
  const file = `content/zones/${id}/zone.yaml`;
  return [
    ...(await missingIn(file, today)),
    ...settingsForLive(env),
    ...(await staleFacts(id, today)),
  ];
}

/** What a live zone needs and its file does not say. */
async function missingIn(file: string, today: string): Promise<string[]> {
  const live = { ...((await dataIn(file)) as object), status: 'live' };
  const read = zoneSchema.safeParse(live);
  if (read.success) return datesOf(read.data, file, today);
  return read.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`);
}

function datesOf({ privacy, accessibility, validFrom }: Zone, file: string, today: string) {
  const reviews = Object.entries({ privacy, accessibility });
  return [
    ...reviews
      .filter(([, { reviewedOn }]) => isPast({ sourceDate: null, checkedOn: reviewedOn }, today))
      .map(
        ([text]) =>
          `${file}: ${text}.reviewedOn is ouder dan een jaar. Lees die pagina opnieuw na, en zet hier de dag.`,
      ),
    ...(validFrom !== undefined && validFrom > today
      ? [`${file}: de zone bestaat pas vanaf ${validFrom} (validFrom).`]
      : []),
  ];
}

function isPast(dates: Parameters<typeof freshUntil>[0], today: string): boolean {
  const lastDay = freshUntil(dates);
  return lastDay !== undefined && lastDay < today;
}

/** Facts of which the source is a year old or older, and that nobody opened since. */
async function staleFacts(id: string, today: string): Promise<string[]> {
  const files = await contentOf(id);
  return files.flatMap(({ file, data }) =>
    doubtsOf(file, data, today)
      .filter(({ reason }) => reason === 'old')
      .map(
        ({ field, detail }) =>
          `${file}: ${field}: de bron is een jaar oud of ouder (${detail}). Open ze, en zet de dag in checkedOn.`,
      ),
  );
}
