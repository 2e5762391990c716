import { readFile } from 'node:fs/promises';
import { toLetter } from '#contact/letter.ts';
import { emptyForm, field, fields, type Typed } from '#contact/form.ts';
import { mayReach, themes, validate } from '#contact/message.ts';
import { newReceipt, type Receipt } from '#contact/receipt.ts';
import { seal, toArmor } from '#contact/seal.ts';
import { newCode, secretsWith, newToken } from '#contact/secrets.ts';
import type { Chance } from '#tests/builders/chance.ts';

/** Facts about the zone from the build. */
export interface Zone {
  recipients: string[];
  municipalities: Record<string, string>;
}

/** A letter as somebody typed it; its text starts with its number, and no other has that. */
export interface Written {
  id: number;
  typed: Typed;
}

/** A letter as the browser seals it. */
export interface Sealed {
  receipt: Receipt;
  body: string;
}

/** @throws when the site was not built */
export async function builtZone(): Promise<Zone> {
  const text = await readFile('dist/_site.json', 'utf8').catch(() => {
    throw new Error('dist/ is missing: run "npm run build" first.');
  });
  return (JSON.parse(text) as { zone: Zone }).zone;
}

/** Writes a letter of any length, with signs that pages, mails and JSON treat each in their own way. */
export function write(id: number, zone: Zone, chance: Chance): Written {
  const length = chance.pick([20, 200, 1000, 4800]);
  let text = `Brief ${id}.`;
  while (text.length < length) text += chance.pick(PIECES);
  const isReachable = chance.share() < 0.5;
  return {
    id,
    typed: {
      ...emptyForm,
      theme: chance.pick(themes),
      text: `${text} Einde.`,
      municipality: chance.pick(['', ...Object.keys(zone.municipalities)]),
      mayReach: isReachable ? mayReach.yes : mayReach.no,
      reach: isReachable ? `Bel ${id}, na 8 uur` : '',
    },
  };
}

const PIECES = [
  ' een woord',
  ' één ☎ 😀',
  '\n\n',
  ' <b>&amp;"',
  " '%text%",
  '\nBcc: x@y.example',
] as const;

/** Number of the letter with this text. */
export function idIn(text: string): number {
  return Number(/^Brief (\d+)\./.exec(text)?.[1] ?? -1);
}

/** Seals a letter with a number of its own, as the page does. */
export async function sealWritten({ typed }: Written, zone: Zone, chance: Chance): Promise<Sealed> {
  const validation = validate(typed, { ...zone, schools: {} });
  if (!validation.ok) throw new Error('The bench wrote a letter that is not valid.');
  const receipt = newReceipt((count) => chance.bytes(count));
  const randomBytes = (count: number) => chance.bytes(count);
  const secrets = await secretsWith(newCode(randomBytes), newToken(randomBytes));
  const { token, tokenHash, codeHash } = secrets;
  const answer = 'A'.repeat(87);
  const written = toLetter(validation.message, receipt, new Date(), { token, answer });
  const letter = await seal(written, zone.recipients);
  const proof = chance.share() < 0.5 ? { proof: { hcaptcha: `token of ${receipt}` } } : {};
  return {
    receipt,
    body: JSON.stringify({ receipt, letter: toArmor(letter), tokenHash, codeHash, ...proof }),
  };
}

/** The body of a form, as a browser without scripts posts it. */
export function formBody({ typed }: Written): string {
  return new URLSearchParams(fields.map((name) => [field[name], typed[name]])).toString();
}
