import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { identityToRecipient } from 'age-encryption';
import { unlock } from '#contact/open.ts';
import { Document, isScalar, visit } from 'yaml';
import { zoneSchema } from '#zone/schema.ts';

/** What a new zone is told by whoever starts it. */
export interface Start {
  /** Folder of `content/zones/`, and value of `ZONE`: `voorbeeldstreek`. */
  id: string;
  name: string;
  /** Each as `11005=Boom`: the NIS code of Statbel, and the name. */
  municipalities: string[];
  /** As people read it, with the address that says so; nothing when it is not confirmed. */
  phone?: string | undefined;
  website?: string | undefined;
  /** Neutral page of another site, where the way out leads. */
  exit: string;
}

/** Passphrase of both demonstration keys, which is no secret. */
const DEMONSTRATION = 'dit is een demonstratie';

/** Stands beside every fact that somebody of the zone still has to give. */
const OPEN = ' NOG IN TE VULLEN';

/**
 * Writes the two files that a zone starts from, with nothing in them of another zone; every open fact is marked.
 * @returns the files
 * @throws with a Dutch sentence when the zone exists, or what was said of it cannot be right; nothing is written then
 */
export async function newZone(start: Start): Promise<string[]> {
  const folder = `content/zones/${start.id}`;
  if (!/^[a-z][a-z-]*$/.test(start.id))
    throw new Error(`"${start.id}" kan geen map zijn. Kies kleine letters en streepjes: "rupel".`);
  if (existsSync(folder)) throw new Error(`${folder}/ bestaat al. Kies een andere naam.`);
  const zone = await zoneOf(start);
  const wrong = zoneSchema.safeParse(zone).error?.issues ?? [];
  if (wrong.length > 0)
    throw new Error(wrong.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const files = {
    [`${folder}/zone.yaml`]: marked(zone),
    [`${folder}/schools.yaml`]: marked({ desk: null, desks: {}, sources: {}, neighbours: [] }),
  };
  await mkdir(folder);
  for (const [file, text] of Object.entries(files)) await writeFile(file, text);
  return Object.keys(files);
}

async function zoneOf({ name, municipalities, phone, website, exit }: Start): Promise<object> {
  const provenance = { source: website, sourceDate: null, checkedOn: null };
  return {
    name,
    shortName: name.replace(/^(?:politiezone|pz)\s+/i, ''),
    status: 'demo',
    phone:
      phone === undefined || website === undefined
        ? null
        : { number: phone, tel: dialled(phone), ...provenance },
    website: website === undefined ? null : { url: website, ...provenance },
    exit,
    municipalities: municipalities.map(municipalityOf),
    recipients: [
      { holder: 'Demonstratiesleutel A', recipient: await demonstrationRecipient('a') },
      { holder: 'Demonstratiesleutel B', recipient: await demonstrationRecipient('b') },
    ],
    languages: [],
    privacy: { controller: null, dpo: null, reviewedOn: null },
    accessibility: { reviewedOn: null },
  };
}

/** `09 244 24 00` as a telephone dials it: `+3292442400`. */
export function dialled(number: string): string {
  return number.replaceAll(' ', '').replace(/^0/, '+32');
}

function municipalityOf(said: string): { key: string; name: string; nis: string } {
  const [, nis, name] = /^(\d{5})=(\p{L}.+)$/u.exec(said) ?? [];
  if (nis === undefined || name === undefined)
    throw new Error(
      `"${said}" is geen gemeente. Schrijf de NIS-code van Statbel en de naam: --municipality 11005=Boom.`,
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

/** As YAML, with a mark beside every value that is not known yet. */
function marked(data: object): string {
  const document = new Document(data);
  visit(document, {
    Pair: (_, { key, value }) => {
      // A source may be without a date for ever.
      if (isScalar(key) && key.value !== 'sourceDate' && isScalar(value) && value.value === null)
        value.comment = OPEN;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
