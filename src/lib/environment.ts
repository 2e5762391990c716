/** Variables by name. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that say something. A blank one is missing: every line of `.env.example` is blank. */
export function filled(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

/** The zone to work for, a folder of `content/zones/`: `ZONE`, or else Deinze-Zulte-Lievegem. */
export function chosenZone(environment: Environment): string {
  return filled(environment)['ZONE'] ?? 'deinze-zulte-lievegem';
}
