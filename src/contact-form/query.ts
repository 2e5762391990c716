import { organisationsNamed } from '#help/query.ts';
import type { Phone } from '#facts/phone.ts';
import { filled } from '#lib/environment.ts';
import type { SchoolChoices } from '#schools/school.ts';
import { choicesOf } from '#schools/groups.ts';
import type { Zone } from '#zone/schema.ts';
import { schoolsOfZone } from '#schools/query.ts';
import { currentZone } from '#zone/query.ts';

/** As many as the page with the form has room for, measured. */
const MOST_SCHOOLS = 80;

/** Who listens to somebody who does not want to wait for an answer. */
export interface Talk {
  name: string;
  phone: Phone;
}

/** What writing to the service needs of the zone. */
export interface ContactFacts {
  /** Name of the zone in the words for an answer: they open nothing at another. */
  zone: string;
  /** Public halves of the keys that open a letter. */
  recipients: string[];
  municipalities: Zone['municipalities'];
  /** Schools that the form offers, by municipality. */
  schools: SchoolChoices[];
  /** How many working days the zone gives itself to open a letter. */
  openWithinWorkingDays: number;
  /** Nobody reads what is written here. */
  isDemo: boolean;
  /** Public key at hCaptcha, when the zone uses it. */
  sitekey: string | undefined;
  /** Through whose hands a letter goes. */
  carriers: Pick<Zone['privacy'], 'host' | 'mail'>;
  talk: Talk;
}

/**
 * Who can open a letter of this zone, which municipalities the form offers, and whether hCaptcha is there.
 * @throws when hCaptcha has one key without the other: a button that nobody checks would ask for nothing
 */
export async function contactFacts(): Promise<ContactFacts> {
  const zone = await currentZone();
  const { nameInWords, recipients, municipalities, openWithinWorkingDays, status, privacy } = zone;
  return {
    zone: nameInWords,
    recipients: recipients.map(({ recipient }) => recipient),
    municipalities,
    openWithinWorkingDays,
    isDemo: status !== 'live',
    schools: choicesOf(await schoolsOfZone(), MOST_SCHOOLS),
    sitekey: sitekeyIn(process.env),
    carriers: privacy,
    talk: await lineToTalk(),
  };
}

async function lineToTalk(): Promise<Talk> {
  const [line] = await organisationsNamed(['hulplijn-1712'], 'src/contact-form/query.ts');
  if (line?.phone) return { name: line.name, phone: line.phone };
  throw new Error(
    'hulplijn-1712.yaml heeft een nummer nodig: wie net schreef, krijgt het aangeboden.',
  );
}

function sitekeyIn(environment: NodeJS.ProcessEnv): string | undefined {
  const { HCAPTCHA_SITEKEY, HCAPTCHA_SECRET } = filled(environment);
  if (!HCAPTCHA_SITEKEY !== !HCAPTCHA_SECRET)
    throw new Error(
      'Set HCAPTCHA_SITEKEY and HCAPTCHA_SECRET together, or neither: see .env.example.',
    );
  return HCAPTCHA_SITEKEY;
}
