import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chosenZone } from '#lib/environment.ts';
import { zoneSchema } from '#zone/schema.ts';
import { type Doubt, doubtsOf, type Reason } from './facts/doubts.ts';
import { contentOf, dataIn, missingIn } from './facts/reading.ts';
import { command } from './terminal.ts';
import { today } from './today.ts';

const USAGE = `Lists what a person still has to check before a zone goes live.

  npm run facts -- [--zone <id>] [--reason unchecked|old|undated|future|missing]

The zone is the folder in content/zones/; without --zone it is ZONE, or deinze-zulte-lievegem.`;

const meaning: Record<Reason, string> = {
  missing: 'missing for a live zone',
  old: 'older than 12 months',
  future: 'checked on a day that has yet to come',
  undated: 'the source carries no date',
  unchecked: 'nobody opened the live page yet',
};

await command(USAGE, async () => {
  const { values } = parseArgs({
    options: { zone: { type: 'string' }, reason: { type: 'string' } },
  });
  const zone = values.zone ?? chosenZone(process.env);
  const file = `content/zones/${zone}/zone.yaml`;
  if (!existsSync(file)) throw new Error(`There is no ${file}.\n\n${USAGE}`);
  const doubts = [
    ...(await missingForLive(file)),
    ...(await missingIn(zone)).map(toDoubt),
    ...(await contentOf(zone)).flatMap((content) => doubtsOf(content.file, content.data, today())),
  ];
  for (const reason of reasonsAsked(values.reason)) print(reason, doubts);
});

/** Requirements of a live zone that this one does not meet. */
async function missingForLive(file: string): Promise<Doubt[]> {
  const zone = { ...((await dataIn(file)) as object), status: 'live' };
  const issues = zoneSchema.safeParse(zone).error?.issues ?? [];
  return issues.map(({ path, message }) => ({
    file,
    field: path.join('.'),
    reason: 'missing',
    detail: message,
  }));
}

function toDoubt(place: Pick<Doubt, 'file' | 'field'>): Doubt {
  return { ...place, reason: 'missing', detail: 'the page says to ask the zone' };
}

function reasonsAsked(asked: string | undefined): Reason[] {
  const reasons = Object.keys(meaning) as Reason[];
  if (asked === undefined) return reasons;
  const known = reasons.filter((reason) => reason === asked);
  if (known.length > 0) return known;
  throw new Error(`"${asked}" is no reason.\n\n${USAGE}`);
}

function print(reason: Reason, doubts: readonly Doubt[]): void {
  const found = doubts.filter((doubt) => doubt.reason === reason);
  console.info(`${found.length} ${meaning[reason]}`);
  for (const { file, field, detail } of found)
    console.info(`  ${[file, field].filter(Boolean).join(': ')} · ${detail}`);
  console.info('');
}
