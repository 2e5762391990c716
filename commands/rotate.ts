import { existsSync } from 'node:fs';
import { MAX_RECIPIENTS, type Zone } from '#zone/schema.ts';
import { keyFileOf, linesOf, writeKey } from './make-key.ts';
import { otherRecipients, recipientsOf } from './zone-keys.ts';
import { resealFolder, unlockOld } from './reseal.ts';

/** Whose key is replaced, and what is sealed anew on the way. */
export interface Rotation {
  holder: string;
  /** Folder of `content/zones/`. */
  zone: string;
  /** Where the new key goes; left out, beside the old one under the next number. */
  out: string | undefined;
  /** File of the old key, to seal `letters` anew. */
  old: string | undefined;
  /** Folder with saved letters and mails. */
  letters: string | undefined;
}

/**
 * Makes the next key of somebody who has one, says when which line goes into the zone's file and out of it,
 * and seals a folder of letters anew when it is given one with the old key.
 * @throws when the zone has no key of that name or no room for another
 */
export async function rotate({ holder, zone, out, old, letters }: Rotation): Promise<void> {
  const recipients = await recipientsOf(zone);
  const { name, file } = nextOf(holder, zone, recipients);
  if (recipients.length >= MAX_RECIPIENTS)
    throw new Error(
      `${zone} heeft ${MAX_RECIPIENTS} sleutels, en er kan geen meer bij. Haal eerst een sleutel uit zone.yaml die niemand meer gebruikt.`,
    );
  const identity = old === undefined ? undefined : await unlockOld(old);
  const recipient = await writeKey(out ?? file);
  console.info(steps(holder, zone, linesOf(name, recipient)));
  if (identity === undefined || letters === undefined) return;
  await resealFolder(letters, identity, [
    ...(await otherRecipients(recipients, identity)),
    recipient,
  ]);
}

/** `Balie` becomes `Balie (2)`, in `keys/balie-2.key.age`; then `Balie (3)`. */
function nextOf(holder: string, zone: string, recipients: Zone['recipients']) {
  const root = rootOf(holder);
  const names = recipients.map((one) => one.holder);
  if (!names.some((name) => rootOf(name) === root))
    throw new Error(
      `In content/zones/${zone}/zone.yaml staat geen sleutel van "${holder}". Wel van: ${names.join(', ')}. Is het een andere zone? Zet erachter: --zone <map>.`,
    );
  for (let number = 2; ; number += 1) {
    const name = `${root} (${number})`;
    const file = keyFileOf(name);
    if (!names.includes(name) && !existsSync(file)) return { name, file };
  }
}

function rootOf(holder: string): string {
  return holder.replace(/ \(\d+\)$/, '');
}

function steps(holder: string, zone: string, lines: string): string {
  return `
1. Zet deze twee lijnen in content/zones/${zone}/zone.yaml, onder "recipients", NAAST die van de oude sleutel:

${lines}

2. Zet dat online. Schrijf een bericht en open het met de nieuwe sleutel. Tot stap 3 openen allebei de sleutels wat er komt.
3. Lukt dat? Haal de twee lijnen van de oude sleutel van "${holder}" weg, en zet dat online.
   Is de oude sleutel gestolen of gezien? Wacht dan niet: haal ze samen met stap 1 weg.
4. Laat de oude sleutel en zijn wachtzin na stap 2 nog 60 dagen in de kluis, want zo lang bewaart de site een bericht.
   Laat ze daar langer zolang een mail in de mailbox ze nodig heeft. Bewaarde berichten verzegel je opnieuw met:
   npm run keys -- reseal --old <oude sleutel> --letters <map> --zone ${zone}

Meer staat in docs/keys.md.
`;
}
