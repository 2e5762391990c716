import { parseArgs } from 'node:util';
import { chosenZone } from '#lib/environment.ts';
import { makeKey } from './make-key.ts';
import { PASSPHRASE_RULE } from './new-passphrase.ts';
import { reseal } from './reseal.ts';
import { rotate } from './rotate.ts';
import { command } from './terminal.ts';
import { zoneBuiltFor } from './zone/built-for.ts';

const USAGE = `Maakt een sleutel die berichten opent, voor één medewerker of één plaats.

  npm run keys -- "<van wie>" [--out <bestand>]
  npm run keys -- rotate "<van wie>" [--zone <map>] [--out <bestand>] [--old <sleutel> --letters <map>]
  npm run keys -- reseal --old <sleutel> --letters <map> [--zone <map>]

  npm run keys -- "Balie Deinze"     schrijft keys/balie-deinze.key.age, en git neemt dat niet mee

rotate maakt de volgende sleutel van wie er al een heeft: naast de oude, en nooit eroverheen.
reseal verzegelt berichten (.age) en mails (.eml) in een map opnieuw voor de sleutels van de zone, zonder de oude;
rotate doet dat ook als je --old en --letters geeft. Wat er stond, blijft staan. docs/keys.md zegt wanneer je wat doet.

Het vraagt een wachtzin (${PASSPHRASE_RULE}), en eerst die van de oude sleutel.
De zone is de map in content/zones/. Zonder --zone is dat ZONE, of deinze-zulte-lievegem. Ging een zone op in een
andere, dan is het die andere.`;

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
