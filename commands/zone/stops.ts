import { freshUntil } from '#facts/freshness.ts';
import { zoneSchema, type Zone } from '#zone/schema.ts';
import { type Doubt, doubtsOf, type Reason } from '#commands/facts/doubts.ts';
import { contentOf, dataIn, unsureSchools } from '#commands/facts/reading.ts';
import { filled } from '#lib/environment.ts';
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
    ...(await missingIn(file, env, today)),
    ...settingsForLive(env),
    ...(await doubtfulFacts(id, today)),
  ];
}

/** What a live zone needs and its file does not say. */
async function missingIn(
  file: string,
  env: Record<string, string | undefined>,
  today: string,
): Promise<string[]> {
  const live = { ...((await dataIn(file)) as object), status: 'live' };
  const read = zoneSchema.safeParse(live);
  if (read.success)
    return [...datesOf(read.data, file, today), ...carriersOf(read.data, file, filled(env))];
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
    ...reviews
      .filter(([, { reviewedOn }]) => reviewedOn !== null && reviewedOn > today)
      .map(([text]) => `${file}: ${text}.reviewedOn moet nog komen. Zet hier de dag van vandaag.`),
    ...(validFrom !== undefined && validFrom > today
      ? [`${file}: de zone bestaat pas vanaf ${validFrom} (validFrom).`]
      : []),
  ];
}

/** The privacy page names who carries letters: it has to be who does. */
function carriersOf(
  { privacy: { host, mail } }: Zone,
  file: string,
  env: Record<string, string | undefined>,
): string[] {
  const isOwnMail = env['MAIL_SMTP'] !== undefined;
  const isNetlify = env['NETLIFY'] !== undefined;
  const should = { mail: isOwnMail ? 'own' : 'resend', host: isNetlify ? 'netlify' : 'own' };
  // Somebody who checks on a computer of their own may build for either.
  const isHostKnown = isNetlify || isOwnMail;
  return [
    ...(mail === should.mail ? [] : [`${file}: privacy.mail: ${SAYS_WHO} Schrijf ${should.mail}.`]),
    ...(host === should.host || !isHostKnown
      ? []
      : [`${file}: privacy.host: ${SAYS_WHO} Schrijf ${should.host}.`]),
  ];
}

const SAYS_WHO = 'De privacypagina noemt iemand anders dan wie de instellingen kiezen.';

function isPast(dates: Parameters<typeof freshUntil>[0], today: string): boolean {
  const lastDay = freshUntil(dates);
  return lastDay !== undefined && lastDay < today;
}

/** Facts that nobody can vouch for today: each source once, with everywhere it is named. */
async function doubtfulFacts(id: string, today: string): Promise<string[]> {
  const files = await contentOf(id);
  const own = `content/zones/${id}/`;
  const doubts = files.flatMap(({ file, data }) => doubtsOf(file, data, today));
  const texts = doubts.filter(({ file }) => !file.endsWith('.csv'));
  const ofZone = texts.filter(({ file }) => file.startsWith(own));
  const todo = `Open ze, en zet de dag in ${own}checked.yaml`;
  return [
    ...bySource(texts, 'old', `is een jaar oud of ouder. ${todo}`),
    ...bySource(texts, 'future', 'kreeg een dag die nog moet komen. Verbeter die'),
    ...bySource(ofZone, 'undated', `heeft geen datum, en niemand opende ze. ${todo}`),
    ...(await oddSchools(id, doubts)),
  ];
}

function bySource(doubts: readonly Doubt[], reason: Reason, said: string): string[] {
  const found = doubts.filter((doubt) => doubt.reason === reason);
  return Object.entries(Object.groupBy(found, ({ detail }) => detail)).map(
    ([source, places = []]) =>
      `De bron ${source} ${said}. Ze staat bij: ${places.map(({ file, field }) => [file, field].filter(Boolean).join(' ')).join(', ')}.`,
  );
}

/** A list of schools has no checks of one row: a new list of the government replaces it. */
async function oddSchools(id: string, doubts: readonly Doubt[]): Promise<string[]> {
  const file = `content/zones/${id}/schools.csv`;
  const old = doubts.filter((doubt) => doubt.file === file && doubt.reason === 'old');
  const unsure = await unsureSchools(file);
  return [
    ...(old.length === 0
      ? []
      : [
          `${file}: rijen van ${old.map(({ detail }) => detail).join(', ')} zijn een jaar oud of ouder (kolom asOf). Haal de nieuwe lijst, zoals "npm run schools -- --help" zegt.`,
        ]),
    ...(unsure.length === 0
      ? []
      : [
          `${file}: niet zeker (confidence is low), en dus op geen pagina: ${unsure.join(', ')}. Vraag het na, en zet high of medium, of haal de rij weg.`,
        ]),
  ];
}
