import { words } from '#lib/words.ts';
import type { Call } from './clock.ts';
import type { Accepted } from './mail.ts';
import { HOUR } from './plan.ts';
import type { SimulatedStore } from './store.ts';

/** A promise that the world saw broken. */
export class Broken extends Error {}

/** What the promises are held against: everything that exists. */
export interface Facts {
  now: () => number;
  store: Pick<SimulatedStore, 'textOf' | 'keysOf'>;
  mails: readonly Accepted[];
}

/** The promises of the site. Each call is one look; what is broken is thrown. */
export interface Promises {
  looks: () => number;
  /** A letter was posted. */
  posted: (receipt: string, letter: string) => void;
  /** A visitor was answered. */
  said: (receipt: string, status: number) => void;
  stored: (store: string, key: string, text: string | null, before: string | null) => void;
  mailed: (mail: Accepted) => void;
  /** A run of the schedule ended as it should. */
  ran: (call: Call) => void;
  /** All is well for hours: nothing may be left. */
  ended: () => void;
}

const LIMITS = { overdue: 48 * HOUR + HOUR / 4, stuck: HOUR, missing: 27 * HOUR } as const;

/** Watches a world. */
export function promisesIn({ now, store, mails }: Facts): Promises {
  let looks = 0;
  const letters = new Map<string, { text: string; since: number }>();
  const accepted = new Set<string>();
  const waiting = new Map<string, number>();
  const hold = (isKept: boolean, what: string) => {
    looks += 1;
    if (!isKept) throw new Broken(what);
  };
  const isMailed = (receipt: string) =>
    mails.some(({ key }) => key === receipt || key === `${receipt}-2`);
  const exists = (receipt: string) =>
    isMailed(receipt) || store.textOf('letters', receipt) === letters.get(receipt)?.text;

  function alarmRang(kind: string): boolean {
    return mails.some(
      ({ key, time }) => key.startsWith(`alarm-${kind}-`) && time > now() - 26 * HOUR,
    );
  }

  function canaryIsTrue(text: string): void {
    const { receipt, sentAt, throughAt } = JSON.parse(text) as Record<string, string | null>;
    const isThrough = throughAt != null && sentAt != null && throughAt >= sentAt;
    hold(!isThrough || isMailed(String(receipt)), `the canary ${receipt} is called through`);
  }

  function alarmsRing(): void {
    for (const [receipt, since] of waiting) {
      const age = now() - since;
      const kind = receipt.startsWith('CCCC') ? 'stuck' : 'overdue';
      if (age > LIMITS[kind])
        hold(alarmRang(kind), `${receipt} waits for ${Math.round(age / HOUR)} h without an alarm`);
    }
    const record = store.textOf('control', 'last');
    const { sentAt } = JSON.parse(record ?? '{}') as { sentAt?: string };
    if (sentAt !== undefined && now() - Date.parse(sentAt) > LIMITS.missing)
      hold(['missing', 'stuck', 'refused'].some(alarmRang), 'there is no canary, and no alarm');
  }

  return {
    looks: () => looks,
    posted: (receipt, text) => {
      letters.set(receipt, { text, since: now() });
    },
    said: (receipt, status) => {
      hold(
        [200, 303, 429, 503].includes(status),
        `a good letter, ${receipt}, is answered ${status}`,
      );
      if (status === 429) {
        const hour = new Date(now()).toISOString().slice(0, 13);
        const taken = store.keysOf('places').filter((key) => key.startsWith(hour)).length;
        hold(taken > 50, `${receipt} is turned away with ${taken} places taken`);
      }
      if (status >= 400) return;
      accepted.add(receipt);
      hold(exists(receipt), `${receipt} is called sent, and is nowhere`);
    },
    stored: (name, key, text, before) => {
      if (name === 'control' && text !== null) canaryIsTrue(text);
      if (name !== 'letters') return;
      if (text === null) waiting.delete(key);
      else if (before === null) waiting.set(key, now());
      hold(text !== null || isMailed(key), `${key} is thrown away, and nobody mailed it`);
      if (text !== null) hold(text === letters.get(key)?.text, `${key} is kept with other words`);
    },
    mailed: ({ key, text }) => {
      if (key.startsWith('alarm-')) return;
      const receipt = key.replace(/-2$/, '');
      const letter = letters.get(receipt)?.text.trim();
      hold(letter !== undefined && text.includes(letter), `${key} is mailed with other words`);
      const unmarked = mails.filter((mail) => mail.key === key && !isMarked(mail));
      hold(unmarked.length <= 1, `${receipt} is mailed twice, and the second does not say so`);
    },
    ran: ({ troubled }) => {
      if (troubled === 0) alarmsRing();
    },
    ended: () => {
      for (const receipt of accepted) hold(isMailed(receipt), `${receipt} never left`);
      hold(waiting.size === 0, `${[...waiting.keys()].join(', ')} stays in the store`);
    },
  };
}

function isMarked({ text }: Accepted): boolean {
  return text.includes(words.mail.second);
}
