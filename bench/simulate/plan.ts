import { chanceFrom, type Chance } from '#tests/builders/chance.ts';
import type { Stop } from './clock.ts';
import type { Fate } from './mail.ts';
import { moods, type Mood } from './network.ts';

/** Requests that weather is meant for: a method of the store, or mails that are no alarm. */
export type Only = 'GET' | 'PUT' | 'DELETE' | 'letters';

/** One thing that happens in a history; times are in milliseconds from its start. */
export type Part =
  | {
      kind: 'visit';
      id: number;
      at: number;
      /** When the page was opened, that knows the keys of then; left out, at once before. */
      openedAt?: number;
      /** Sealed in the browser, or a form without scripts. */
      way: 'sealed' | 'form';
      isChecked: boolean;
      /** How long after the start of the last press the visitor presses again, whatever was said. */
      again: number[];
      /** When the visitor asks how far the letter came, from the last press. */
      follows: number[];
    }
  | {
      kind: 'weather';
      where: 'store' | 'mail';
      mood: Mood;
      only: Only | null;
      from: number;
      to: number;
      /** Share of requests that it meets. */
      share: number;
    }
  /** What becomes of mails that are accepted meanwhile. */
  | {
      kind: 'mailbox';
      mood: MailboxMood;
      from: number;
      to: number;
      /** Share of mails. */
      share: number;
    }
  /** The host stops the calls whose name begins so. */
  | { kind: 'mishap'; call: string; stop: Stop }
  /** The host runs the schedule once more, beside itself. */
  | { kind: 'twice'; at: number }
  /** The host runs no schedule. */
  | { kind: 'silence'; from: number; to: number }
  /** The zone changes its keys. */
  | { kind: 'keys'; at: number };

/** Later, never, or what the mail service says. */
type MailboxMood = Exclude<Fate['event'], 'delivered'> | 'slow' | 'silent';

/** A history before it happens. Whatever is left out of it, the rest stays as it was: so a story can be shrunk. */
export interface Plan {
  seed: number;
  hours: number;
  /** How long all is well at the end: long enough to see the end of what came in. */
  drainHours: number;
  /** How many keys of the store a list gives at a time. */
  pageSize: number;
  parts: Part[];
}

/** Milliseconds of an hour. */
export const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Moment at which every history starts. */
export const START = Date.parse('2026-11-22T00:00:00Z');

/** A mail that came back is tried again after six hours. */
const DRAIN_HOURS = 10;

/** Opened or not, a letter goes after sixty days. */
const LONG_DRAIN_HOURS = 61 * 24;

/** Small, so that lists have pages. */
const PAGE = 25;

/** Share of histories that go on until the store is empty. */
const LONG_SHARE = 0.02;

/** Draws a history. */
export function planFrom(seed: number): Plan {
  const chance = chanceFrom(seed);
  const hours = chance.pick([6, 12, 12, 24, 30, 80]);
  const drainHours = chance.share() < LONG_SHARE ? LONG_DRAIN_HOURS : DRAIN_HOURS;
  const parts = [
    ...some(chance, 25, 55, (id) => visit(id, hours, chance)),
    ...some(chance, 1, 8, () => weather(hours, chance)),
    ...(chance.share() < 0.25 ? badDays(hours, chance) : []),
    ...some(chance, 0, 3, () => mailbox(hours, chance)),
    ...(chance.share() < 0.4 ? flood(hours, chance) : []),
    ...some(chance, 0, 6, () => mishap(hours, chance)),
    ...some(chance, 0, 3, (): Part => ({ kind: 'twice', at: moment(hours, chance) })),
    ...some(chance, 0, 1, () => silence(hours, chance)),
    ...(chance.share() < 0.2 ? keyChange(hours, chance) : []),
  ];
  return { seed, hours, drainHours, pageSize: PAGE, parts };
}

function some(chance: Chance, least: number, most: number, draw: (index: number) => Part): Part[] {
  return Array.from({ length: chance.between(least, most) }, (_, index) => draw(index));
}

function moment(hours: number, chance: Chance): number {
  return chance.between(0, hours * HOUR);
}

function visit(id: number, hours: number, chance: Chance): Part {
  const presses = chance.pick([0, 0, 0, 1, 1, 2, 4]);
  return {
    kind: 'visit',
    id,
    at: moment(hours, chance),
    way: chance.share() < 0.75 ? 'sealed' : 'form',
    isChecked: chance.share() < 0.8,
    again: Array.from({ length: presses }, () => chance.pick(WAITS)),
    follows: chance.pick([[], [], [MINUTE], [HOUR, 30 * HOUR]]),
  };
}

/** The mail service knows a number for a day: some press again after that. */
const WAITS = [80, 900, 7000, 40_000, 9 * MINUTE, 9 * MINUTE, 26 * HOUR];

/** More letters within minutes than an hour has room for. */
function flood(hours: number, chance: Chance): Part[] {
  const start = moment(hours, chance);
  return some(chance, 10, 30, (index) => {
    const at = start + chance.between(0, 10 * MINUTE);
    const once = { again: [], follows: [] };
    return { ...visit(FLOOD_IDS + index, hours, chance), ...once, at, way: 'sealed' } as Part;
  });
}

const FLOOD_IDS = 60;

function mailbox(hours: number, chance: Chance): Part {
  const from = moment(hours, chance);
  const lasts = chance.pick([5 * MINUTE, HOUR, 5 * HOUR, 170 * HOUR]);
  return {
    kind: 'mailbox',
    mood: chance.pick([
      'bounced',
      'bounced',
      'suppressed',
      'failed',
      'complained',
      'slow',
      'slow',
      'silent',
      'unknown',
    ]),
    from,
    to: Math.min(from + lasts, hours * HOUR),
    share: chance.pick([0.1, 0.5, 1]),
  };
}

function weather(hours: number, chance: Chance): Part {
  const where = chance.pick(['store', 'mail'] as const);
  const from = moment(hours, chance);
  const lasts = chance.pick([5 * MINUTE, HOUR, 5 * HOUR, 26 * HOUR, 60 * HOUR]);
  const storeOnly = [null, null, 'GET', 'PUT', 'DELETE'] as const;
  return {
    kind: 'weather',
    where,
    mood: chance.pick(moodNames),
    only: where === 'store' ? chance.pick(storeOnly) : chance.pick([null, 'letters', 'GET']),
    from,
    to: Math.min(from + lasts, hours * HOUR),
    share: chance.pick([0.1, 0.5, 1]),
  };
}

/** Days on which mails do not leave, or nobody hears that they did, and the store is out of sorts too. */
function badDays(hours: number, chance: Chance): Part[] {
  const at = { from: chance.between(0, 10) * HOUR, to: hours * HOUR };
  const mail = chance.pick(['refuses', 'losesAnswers', 'isLate'] as const);
  const store = chance.pick(['refuses', 'slow'] as const);
  const only = chance.pick([null, 'PUT'] as const);
  return [
    { kind: 'weather', where: 'mail', mood: mail, only: 'letters', ...at, share: 1 },
    { kind: 'weather', where: 'store', mood: store, only, ...at, share: 0.5 },
  ];
}

// One that says the same each time is part of another.
const moodNames = Object.keys(moods).filter(
  (name): name is Mood => name in moods && name !== 'forbids',
);

function mishap(hours: number, chance: Chance): Part {
  const call = chance.pick([
    `visit ${chance.between(0, 40)}.`,
    `run ${chance.between(0, hours * 12)}.`,
    `canary ${chance.between(0, 3)}.`,
    `tidy ${chance.between(0, 3)}.`,
    'open',
  ]);
  const kind = chance.pick(['kill', 'freeze'] as const);
  return { kind: 'mishap', call, stop: { after: chance.between(1, 8), kind } };
}

function silence(hours: number, chance: Chance): Part {
  const from = moment(hours, chance);
  const lasts = chance.pick([HOUR, 6 * HOUR, 25 * HOUR]);
  return { kind: 'silence', from, to: Math.min(from + lasts, hours * HOUR) };
}

/** The zone changes its keys, and somebody wrote for hours in a page of before. */
function keyChange(hours: number, chance: Chance): Part[] {
  const at = moment(hours, chance);
  const pages = some(chance, 2, 6, (index): Part => {
    const sentAt = at + chance.between(-10 * MINUTE, 2 * HOUR);
    const drawn = visit(PAGE_IDS + index, hours, chance);
    return { ...drawn, at: Math.max(sentAt, 0), openedAt: 0, way: 'sealed' } as Part;
  });
  return [{ kind: 'keys', at }, ...pages];
}

const PAGE_IDS = 100;

/** A part in words. */
export function describe(part: Part): string {
  const time = (ms: number) =>
    `${Math.floor(ms / HOUR)}:${String(Math.floor((ms % HOUR) / MINUTE)).padStart(2, '0')}`;
  switch (part.kind) {
    case 'visit':
      return `${time(part.at)} somebody sends letter ${part.id} (${part.way}${part.isChecked ? '' : ', unchecked'}), ${part.again.length + 1} times`;
    case 'weather':
      return `${time(part.from)}–${time(part.to)} the ${part.where} ${part.mood} (${part.only ?? 'all'}, ${part.share})`;
    case 'mailbox':
      return `${time(part.from)}–${time(part.to)} mails are ${part.mood} (${part.share})`;
    case 'mishap':
      return `the host ${part.stop.kind}s ${part.call} after request ${part.stop.after}`;
    case 'twice':
      return `${time(part.at)} the schedule runs twice`;
    case 'silence':
      return `${time(part.from)}–${time(part.to)} no schedule runs`;
    case 'keys':
      return `${time(part.at)} the zone changes its keys`;
  }
}
