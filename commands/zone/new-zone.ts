import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { identityToRecipient } from 'age-encryption';
import { unlock } from '#contact/open.ts';
import { Document } from 'yaml';
import { zoneSchema } from '#zone/schema.ts';
import { AS_THE_BUILD } from '#commands/facts/reading.ts';
import type { Phone } from '#facts/phone.ts';
import { textOf } from './zone-file.ts';

/** What a new zone is told by whoever starts it. */
export interface Start {
  /** Folder of `content/zones/`, and value of `ZONE`: `voorbeeldstreek`. */
  id: string;
  name: string;
  municipalities: Municipality[];
  /** Nothing when it is not confirmed. */
  phone?: Phone | undefined;
  /** Site of the zone itself, which says the phone. */
  website?: string | undefined;
  /** Neutral page of another site, where the way out leads. */
  exit: string;
}

interface Municipality {
  /** Short name, for the form. */
  key: string;
  name: string;
  /** Code of Statbel. */
  nis: string;
}

/** Passphrase of both demonstration keys, which is no secret. */
const DEMONSTRATION = 'dit is een demonstratie';

/**
 * Says at once whether a zone may have this folder.
 * @throws with a Dutch sentence when it may not
 */
export function ensureNew(id: string): void {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id))
    throw new Error(`"${id}" kan geen map zijn. Kies kleine letters en streepjes: "rupel".`);
  if (existsSync(`content/zones/${id}`))
    throw new Error(`content/zones/${id}/ bestaat al. Kies een andere naam.`);
}

/**
 * Writes the two files that a zone starts from, with nothing in them of another zone; every open fact is marked.
 * @returns the files
 * @throws with a Dutch sentence when the zone exists, or what was said of it cannot be right; nothing is written then
 */
export async function newZone(start: Start): Promise<string[]> {
  ensureNew(start.id);
  const folder = `content/zones/${start.id}`;
  const zone = await zoneOf(start);
  const wrong = zoneSchema.safeParse(zone).error?.issues ?? [];
  if (wrong.length > 0)
    throw new Error(wrong.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const files = {
    [`${folder}/zone.yaml`]: yaml(zone),
    [`${folder}/schools.yaml`]: yaml({ desk: null, desks: {}, sources: {}, neighbours: [] }),
  };
  await mkdir(folder);
  for (const [file, text] of Object.entries(files)) await writeFile(file, text);
  return Object.keys(files);
}

async function zoneOf({ name, municipalities, phone, website, exit }: Start): Promise<object> {
  const provenance = { source: website, sourceDate: null, checkedOn: null };
  return {
    name,
    shortName: name.replace(/^(?:politiezone|pz|lokale politie)\s+(?=.{3})/i, ''),
    status: 'demo',
    phone: phone === undefined ? null : { ...phone, ...provenance },
    website: website === undefined ? null : { url: website, ...provenance },
    exit,
    municipalities,
    recipients: [
      { holder: 'Demonstratiesleutel A', recipient: await demonstrationRecipient('a') },
      { holder: 'Demonstratiesleutel B', recipient: await demonstrationRecipient('b') },
    ],
    languages: [],
    privacy: { controller: null, dpo: null, reviewedOn: null, host: 'netlify', mail: 'resend' },
    accessibility: { reviewedOn: null },
  };
}

/**
 * Municipalities as somebody types them: `11005=Boom, 11030 Niel`.
 * @throws with a Dutch sentence when one is none, or comes twice
 */
export function readMunicipalities(said: string): Municipality[] {
  const parts = said.replace(/[,;\s]+$/, '').split(/[,;]/);
  const municipalities = parts.map(readMunicipality);
  const [issue] = zoneSchema.shape.municipalities.safeParse(municipalities).error?.issues ?? [];
  if (issue) throw new Error(`"${parts[Number(issue.path[0])]?.trim()}": ${issue.message}`);
  return municipalities;
}

function readMunicipality(said: string): Municipality {
  const [, nis, name] =
    /^\s*(\d{5})(?:\s*[=:]\s*|\s+)(['’]?\p{L}[\p{L}\s.'’-]*?)\s*$/u.exec(said) ?? [];
  if (nis === undefined || name === undefined)
    throw new Error(
      `"${said.trim()}" is geen gemeente. Schrijf de NIS-code van Statbel en de naam: 11005=Boom.`,
    );
  const key = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return { key, name, nis };
}

async function demonstrationRecipient(name: 'a' | 'b'): Promise<string> {
  const key = await unlock(
    await readFile(`keys/demonstration-${name}.key.age`, 'utf8'),
    DEMONSTRATION,
  );
  if (!key.ok)
    throw new Error(`keys/demonstration-${name}.key.age is no key of the demonstration.`);
  return identityToRecipient(key.identity);
}

function yaml(data: object): string {
  return textOf(new Document(data, AS_THE_BUILD));
}
