/** Variables by name. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that say something. A blank one is missing: every line of `.env.example` is blank. */
export function filled(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

/** One of them, without a copy of all: a build asks for its zone for every page. */
function setting(environment: Environment, name: string): string | undefined {
  const value = environment[name];
  return value?.trim() ? value : undefined;
}

/**
 * The day a site is built for, which decides what is still fresh: `BUILD_DAY`, for who builds the same site again,
 * or else today.
 * @throws when it is no day
 */
export function dayOfBuild(environment: Environment, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  const day = setting(environment, 'BUILD_DAY') ?? today;
  // What is 31 February moves on to March.
  if (new Date(Date.parse(day) || 0).toISOString().slice(0, 10) === day) return day;
  throw new Error(`BUILD_DAY is "${day}". Write a day: ${today}.`);
}

/** The zone to work for, a folder of `content/zones/`: `ZONE`, or else Deinze-Zulte-Lievegem. */
export function chosenZone(environment: Environment): string {
  return setting(environment, 'ZONE') ?? 'deinze-zulte-lievegem';
}
