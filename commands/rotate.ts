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
      `${zone} has ${MAX_RECIPIENTS} keys, and there is no room for one more beside them. First take one out of zone.yaml that nobody uses.`,
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
      `content/zones/${zone}/zone.yaml has no key of "${holder}". It has: ${names.join(', ')}. Another zone: --zone <id>.`,
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
1. Put these two lines in content/zones/${zone}/zone.yaml, under "recipients", BESIDE those of the old key:

${lines}

2. Put that live. Write a message and open it with the new key. Until step 3 both keys open what is sent.
3. Did it open? Take the two lines of the old key of "${holder}" out, and put that live.
   Was the old key stolen or seen? Do not wait: take them out together with step 1.
4. Keep the old key file and its passphrase in the safe for 60 days after step 2, because the site keeps a letter
   that long; and as long as a mail in the mailbox needs it. To seal saved mails and letters anew:
   npm run keys -- reseal --old <key file> --letters <folder> --zone ${zone}

docs/keys.md says more.
`;
}
