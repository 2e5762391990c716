import { createHash } from 'node:crypto';
import { chanceFrom } from '#tests/builders/chance.ts';
import { aClock, takeOver, type Clock } from './clock.ts';
import { begin } from './host.ts';
import type { Letters } from './letters.ts';
import { aMailService, type SimulatedMail } from './mail.ts';
import { moods, networkOf, type Witness } from './network.ts';
import { HOUR, START, type Plan } from './plan.ts';
import { Broken, promisesIn, type Promises } from './promises.ts';
import { opensAfter } from './readers.ts';
import { aStore, type SimulatedStore } from './store.ts';
import { aToll, type Toll } from './toll.ts';
import { aTruth, type Truth } from './truth.ts';
import { postToSite } from './visitors.ts';
import { fateBy, treatBy } from './weather.ts';

/** How a history went. */
export interface History {
  /** The first promise that was broken. */
  broken: string | null;
  /** Everything that happened, in order, each with its moment in milliseconds from the start. */
  lines: string[];
  /** Numbers of the letters that visitors posted. */
  posted: ReadonlySet<string>;
  looks: number;
  toll: Toll;
  truth: Truth;
  /** The same for two histories in which the same happened in the same order. */
  schedule: string;
}

/** Everything of a history while it happens. */
export interface World {
  plan: Plan;
  letters: Letters;
  clock: Clock;
  store: SimulatedStore;
  truth: Truth;
  promises: Promises;
  toll: Toll;
  witness: Witness;
  /** Looks at a promise, until one is broken. */
  guard: (look: () => void) => void;
  /** Numbers of the letters that visitors posted. */
  posted: Set<string>;
  /** Numbers of those whose sender waits for an answer. */
  answerable: Set<string>;
}

/** Lets a history happen: the site's own functions, adapters and libraries in a simulated world. */
export async function happen(plan: Plan, letters: Letters): Promise<History> {
  const clock = aClock(START);
  const record = aRecord(clock);
  const { guard, witness } = record;
  const truth = aTruth(clock.now);
  const toll = aToll(clock.now);
  const store = aStore(clock.now, plan.pageSize, (change) => {
    guard(() => {
      promises.stored(change);
    });
  });
  const isKept = (receipt: string) => truth.keptSince.has(receipt);
  const mail = aMailService(clock.now, fateBy({ plan, clock, toll }), isKept, (accepted) => {
    guard(() => {
      promises.mailed(accepted);
    });
    opensAfter(accepted, world);
  });
  const promises = promisesIn({ truth, store });
  const [posted, answerable] = [new Set<string>(), new Set<string>()];
  const world: World = {
    ...{ plan, letters, clock, store, truth, toll },
    ...{ promises, witness, guard, posted, answerable },
  };
  const network = servicesOf(world, mail);
  const undo = takeOver(clock, chanceFrom(plan.seed).share, (input, init) =>
    input === POST_ADDRESS ? postToSite(world, init) : network(input, init),
  );
  try {
    begin(world);
    const hours = plan.hours + plan.drainHours;
    for (let hour = 1; hour <= hours && record.broken() === null; hour += 1)
      await clock.runUntil(START + hour * HOUR);
    guard(promises.ended);
  } finally {
    undo();
  }
  const [broken, lines] = [record.broken(), record.lines];
  const schedule = createHash('sha256').update(lines.join('\n')).digest('hex');
  const looks = promises.looks();
  return { broken, lines, posted, looks, toll, truth, schedule };
}

/** Everything outside that the site asks: its store, its mail service and the watch that it tells all is well. */
function servicesOf(world: World, mail: SimulatedMail) {
  const { clock, plan, store, toll, witness } = world;
  const watched = chanceFrom(plan.seed);
  const hearBeat = () => {
    toll.beats();
    return { status: 200 };
  };
  return networkOf(
    {
      'store.example': { treat: treatBy('store', world), act: store.act },
      'mail.example': { treat: treatBy('mail', world), act: mail.act },
      'watch.example': { treat: () => moods.well(watched), act: hearBeat },
    },
    clock,
    witness,
  );
}

const POST_ADDRESS = 'http://site.example/api/contact';

function aRecord(clock: Clock) {
  const lines: string[] = [];
  let broken: string | null = null;
  const witness = (line: string) => {
    // What happens after a promise was broken is no part of the story.
    if (broken === null) lines.push(`${String(Math.floor(clock.now() - START))} ${line}`);
  };
  const guard = (look: () => void) => {
    if (broken !== null) return;
    try {
      look();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      witness(`BROKEN: ${error.message}`);
      broken = error.message;
    }
  };
  return { lines, witness, guard, broken: () => broken };
}
