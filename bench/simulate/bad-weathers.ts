import { chanceFrom, type Chance } from '#tests/builders/chance.ts';
import { HOUR, type Part, type Plan } from './plan.ts';
import type { History } from './world.ts';

/** A weather with a name, that every version of the site has to come through. */
export interface BadWeather {
  /** What is bad, in words. */
  what: string;
  /** How many letters are written meanwhile. */
  letters: number;
  plan: (letters: number, seed: number) => Plan;
  /** What part of the plan it is: it has to be met. */
  met: Part['kind'];
}

const MINUTE = HOUR / 60;

/** As the real store. */
const PAGE = 1000;

/** Each alone: whatever else is there is well. */
export const badWeathers: Record<string, BadWeather> = {
  'store-forbids': {
    what: 'the store answers 403 for an hour',
    letters: 60,
    met: 'weather',
    plan: plan(12, 2, (_, chance) => ({ again: [chance.pick([40_000, 9 * MINUTE, HOUR])] }), {
      ...{ kind: 'weather', where: 'store', mood: 'forbids', only: null },
      ...{ from: HOUR / 2, to: 1.5 * HOUR, share: 1 },
    }),
  },
  'address-suppressed': {
    what: 'the mail service suppresses the address for a week',
    letters: 60,
    met: 'mailbox',
    plan: plan(24 * 7 + 12, 24 * 7, () => ({}), {
      ...{ kind: 'mailbox', mood: 'suppressed', from: 0, to: 24 * 7 * HOUR, share: 1 },
    }),
  },
  flood: {
    what: '20,000 checked letters in an hour',
    letters: 20_000,
    met: 'visit',
    plan: plan(72, 1, () => ({ isChecked: true })),
  },
  'schedule-dead': {
    what: 'the schedule dies for a day',
    letters: 60,
    met: 'silence',
    plan: plan(48, 30, () => ({}), { kind: 'silence', from: 2 * HOUR, to: 26 * HOUR }),
  },
  'keys-change': {
    what: 'the keys of the zone change while 50 pages are open',
    letters: 50,
    met: 'keys',
    plan: plan(12, 2, () => ({ openedAt: 0, again: [900] }), { kind: 'keys', at: MINUTE }),
  },
  'host-freezes': {
    what: 'the host freezes functions between keep and reply, and thaws them an hour later',
    letters: 60,
    met: 'mishap',
    plan: plan(
      12,
      2,
      (_, chance) => ({ again: [chance.pick([40_000, 9 * MINUTE])] }),
      ...Array.from({ length: 60 }, (_, id): Part => {
        const stop = { after: 7 + (id % 4), kind: 'freeze' } as const;
        return { kind: 'mishap', call: `visit ${id}.0`, stop };
      }),
    ),
  },
};

type Visit = Extract<Part, { kind: 'visit' }>;

/** Letters within the first hours, all sealed and checked but where said, and what is bad meanwhile. */
function plan(
  hours: number,
  writtenWithin: number,
  change: (id: number, chance: Chance) => Partial<Visit>,
  ...bad: Part[]
): BadWeather['plan'] {
  return (letters, seed) => {
    const chance = chanceFrom(seed);
    const visits = Array.from({ length: letters }, (_, id): Part => {
      const at = 2 * MINUTE + chance.between(0, writtenWithin * HOUR - 3 * MINUTE);
      const visit: Visit = {
        kind: 'visit',
        id,
        at,
        way: 'sealed',
        isChecked: true,
        again: [],
        follows: [],
      };
      return { ...visit, ...change(id, chance) };
    });
    return { seed, hours, drainHours: 10, pageSize: PAGE, parts: [...visits, ...bad] };
  };
}

/** How a weather went, in figures. */
export interface Figures {
  letters: number;
  /** How often it was met. */
  met: number;
  /** Letters that were called sent, and those of which a press was answered otherwise, or not at all. */
  sent: number;
  unsent: number;
  /** Letters that were called sent, and are neither kept nor in the mailbox. */
  lost: number;
  /** Letters that are in the mailbox, and mails that brought them, or tried to. */
  arrived: number;
  mails: number;
  /** Kinds of alarm that rang. */
  alarms: string[];
  /** Longest time without a sign to the watch outside, in hours. */
  silence: number;
}

/** Counts what became of the letters of a weather. */
export function figuresOf({ met }: BadWeather, { toll, truth, posted }: History): Figures {
  const all = [...posted];
  const isLost = (receipt: string) => !truth.keptSince.has(receipt) && !truth.isDelivered(receipt);
  return {
    letters: all.length,
    met: toll.counts[met],
    sent: toll.sent.size,
    unsent: toll.unsent.size,
    lost: [...toll.sent].filter(isLost).length,
    arrived: all.filter((receipt) => truth.isDelivered(receipt)).length,
    mails: new Set(all.flatMap((receipt) => truth.mailsWith(receipt))).size,
    alarms: [...new Set(truth.alarms.map(({ key }) => key.split('-')[1] ?? ''))].sort(),
    silence: Math.round(toll.silence() / HOUR),
  };
}
