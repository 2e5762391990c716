import { chanceFrom, type Chance } from '#tests/builders/chance.ts';
import type { Call } from './clock.ts';
import type { Fate } from './mail.ts';
import { moods, type Asked, type Treatment } from './network.ts';
import { START, type Part, type Plan } from './plan.ts';
import type { World } from './world.ts';

type Weather = Extract<Part, { kind: 'weather' }>;

/** Treats each request to a service as the weather is at that moment. */
export function treatBy(
  where: Weather['where'],
  { plan, clock, toll }: Pick<World, 'plan' | 'clock' | 'toll'>,
): (asked: Asked, call: Call | undefined) => Treatment {
  const weathers = plan.parts.filter((part) => part.kind === 'weather' && part.where === where);
  return (asked, call) => {
    const chance = drawFor(plan, `${call?.name} ${call?.asked} ${asked.method} ${asked.url.href}`);
    const time = clock.now() - START;
    const met = weathers.find(
      (part): part is Weather =>
        part.kind === 'weather' && isNow(part, time) && isFor(part, asked) && meets(part, chance),
    );
    if (met) toll.meets('weather');
    if (met && call && !isLetter(asked)) call.troubled += 1;
    return sane(moods[met?.mood ?? 'well'](chance), asked);
  };
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Draws what becomes of a mail that is accepted now: as the mailbox is at that moment. */
export function fateBy({
  plan,
  clock,
  toll,
}: Pick<World, 'plan' | 'clock' | 'toll'>): (key: string) => Fate {
  return (key) => {
    const chance = drawFor(plan, `fate ${key}`);
    const now = clock.now();
    const met = plan.parts.find(
      (part) => part.kind === 'mailbox' && isNow(part, now - START) && meets(part, chance),
    );
    const soon = now + chance.between(2 * SECOND, 40 * SECOND);
    if (met?.kind !== 'mailbox') return { event: 'delivered', at: soon };
    toll.meets('mailbox');
    if (met.mood === 'silent') return { event: 'delivered', at: Infinity };
    if (met.mood === 'slow')
      return { event: 'delivered', at: now + chance.between(10 * MINUTE, 20 * HOUR) };
    return { event: met.mood, at: now + chance.between(5 * SECOND, 20 * MINUTE) };
  };
}

/** Choices of one thing in a history, whatever else happens in it. */
export function drawFor({ seed }: Plan, what: string): Chance {
  // FNV-1a: quick, and good enough to tell two things apart.
  let hash = seed ^ 0x811c9dc5;
  for (let at = 0; at < what.length; at += 1)
    hash = Math.imul(hash ^ what.charCodeAt(at), 0x01000193);
  return chanceFrom(hash);
}

function isNow({ from, to }: Pick<Weather, 'from' | 'to'>, time: number): boolean {
  return from <= time && time < to;
}

function isFor({ only }: Weather, { method, headers }: Asked): boolean {
  if (only === null) return true;
  return only === 'letters' ? isLetter({ headers }) : only === method;
}

function isLetter({ headers }: Pick<Asked, 'headers'>): boolean {
  return !(headers.get('idempotency-key') ?? 'alarm').startsWith('alarm');
}

function meets({ share }: Pick<Weather, 'share'>, chance: Chance): boolean {
  return chance.share() < share;
}

// The library takes a list that answers 404 for an empty one. Only a canary that is seen at its end is safe from that.
function sane(treatment: Treatment, { url }: Asked): Treatment {
  const isList = url.hostname === 'store.example' && url.pathname.split('/').length <= 3;
  const { hears } = treatment;
  if (!isList || typeof hears === 'string' || hears.status !== 404) return treatment;
  return { ...treatment, hears: { ...hears, status: 403 } };
}
