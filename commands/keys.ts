import { parseArgs } from 'node:util';
import { chosenZone } from '#lib/environment.ts';
import { makeKey } from './make-key.ts';
import { PASSPHRASE_RULE } from './new-passphrase.ts';
import { reseal } from './reseal.ts';
import { rotate } from './rotate.ts';
import { command } from './terminal.ts';
import { zoneBuiltFor } from './zone/built-for.ts';

const USAGE = `Makes a key that opens messages, for one member of staff or one place.

  npm run keys -- "<whose key>" [--out <file>]
  npm run keys -- rotate "<whose key>" [--zone <id>] [--out <file>] [--old <key file> --letters <folder>]
  npm run keys -- reseal --old <key file> --letters <folder> [--zone <id>]

  npm run keys -- "Balie Deinze"     writes keys/balie-deinze.key.age, which git leaves out

rotate makes the next key of somebody who has one: beside the old one, never over it.
reseal seals the letters (.age) and mails (.eml) of a folder anew to the keys of the zone, without the old one;
rotate does the same when it gets --old and --letters. What was there stays as it is. docs/keys.md tells when.

It asks for a passphrase (${PASSPHRASE_RULE}), first for the one of the old key.
The zone is the folder in content/zones/; without --zone it is ZONE, or deinze-zulte-lievegem. Of a zone that was
merged it is the one that it became.`;

await command(USAGE, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      zone: { type: 'string' },
      old: { type: 'string' },
      letters: { type: 'string' },
    },
  });
  const { out, old, letters } = values;
  const zone = () => zoneBuiltFor(values.zone ?? chosenZone(process.env));
  const [first, second] = positionals;
  const isRotation = first === 'rotate' && second !== undefined;
  const isResealing = first === 'reseal' && old !== undefined && letters !== undefined;
  // Half of the pair, or a pair for a command that does nothing with it, is a mistake.
  const hasStray = (old === undefined) !== (letters === undefined) || positionals.length > 2;
  if (first === undefined || hasStray) throw new Error(USAGE);
  if (isRotation) return rotate({ holder: second, zone: await zone(), out, old, letters });
  if (positionals.length > 1) throw new Error(USAGE);
  if (isResealing) return reseal({ old, letters, zone: await zone() });
  if (old !== undefined || first === 'rotate' || first === 'reseal') throw new Error(USAGE);
  return makeKey(first, out);
});
