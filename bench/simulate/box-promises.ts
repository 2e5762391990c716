import { BOX_LIFE } from '#answer/box.ts';
import { namesOf, storedNameOf } from './boxes.ts';
import type { Call } from './clock.ts';
import type { Facts, Hold } from './promises.ts';
import type { Truth } from './truth.ts';

/** Somebody asked something of the box of a letter, in that call, from then on. */
export interface Asking {
  receipt: string;
  call: Call;
  start: number;
}

/** The promises about boxes, in which answers wait. An answer has the number of its letter and its own: `K7P2-9QXD 1`. */
export interface BoxPromises {
  /** The sender of a letter was told that it can be answered. */
  boxMade: (receipt: string) => void;
  /** Staff were told what became of an answer. */
  answerGiven: (asking: Asking, answer: string, status: number) => void;
  boxRead: (asking: Asking, answers: readonly string[]) => void;
  /** Somebody asks that the box is wiped, and hears later that it was. */
  wipeAsked: (receipt: string) => void;
  boxWiped: (asking: Asking) => void;
  /** At the end: every answer waits where it was put. */
  boxesHold: () => void;
}

const MOST_ANSWERS = 5;

/** Watches boxes. */
export function boxesIn({ truth, store }: Facts, hold: Hold): BoxPromises {
  const none = () => new Map<string, number>();
  const known = {
    promisedAt: none(),
    given: none(),
    wipedAt: none(),
    wipeAsked: new Set<string>(),
  };
  const watch: Watch = {
    ...{ truth, hold, ...known },
    stored: (receipt) => namesStored(store.textOf('boxes', storedNameOf(receipt))),
  };
  return {
    boxMade: (receipt) => {
      watch.promisedAt.set(receipt, truth.now());
      waits(receipt, watch);
    },
    answerGiven: (asking, answer, status) => {
      staffHear(asking, answer, status, watch);
    },
    boxRead: (asking, answers) => {
      writerReads(asking, answers, watch);
    },
    wipeAsked: (receipt) => void watch.wipeAsked.add(receipt),
    boxWiped: ({ receipt }) => {
      watch.wipedAt.set(receipt, truth.now());
      hold(watch.stored(receipt) === null, `the box of ${receipt} is called wiped, and is there`);
    },
    boxesHold: () => {
      for (const receipt of watch.promisedAt.keys()) waits(receipt, watch);
      for (const receipt of watch.wipedAt.keys())
        hold(watch.stored(receipt) === null, `the box of ${receipt} was wiped, and is there`);
    },
  };
}

/** What is known of boxes, by the number of their letter. */
interface Watch {
  truth: Truth;
  hold: Hold;
  /** When somebody was last told that the box is there, or that an answer waits in it. */
  promisedAt: Map<string, number>;
  /** When each answer was taken. */
  given: Map<string, number>;
  wipedAt: Map<string, number>;
  wipeAsked: Set<string>;
  /** Names of the answers in a box; `null` when there is no box. */
  stored: (receipt: string) => string[] | null;
}

function isAlive(receipt: string, { truth, promisedAt, wipeAsked }: Watch): boolean {
  const isInTime = truth.now() < (promisedAt.get(receipt) ?? -Infinity) + BOX_LIFE;
  return isInTime && !wipeAsked.has(receipt);
}

/** Answers to a letter that were taken before a moment. */
function givenTo(receipt: string, before: number, { given }: Watch): string[] {
  const those = [...given].filter(([answer, at]) => answer.startsWith(receipt) && at < before);
  return those.map(([answer]) => answer);
}

/** Everything that was taken for a box waits in it. */
function waits(receipt: string, watch: Watch): void {
  const { hold, stored } = watch;
  if (!isAlive(receipt, watch)) return;
  const names = stored(receipt);
  hold(names !== null, `the box of ${receipt} is gone`);
  for (const answer of givenTo(receipt, Infinity, watch))
    hold(names?.includes(answer) === true, `answer ${answer} is lost`);
}

function staffHear(
  { receipt, call, start }: Asking,
  answer: string,
  status: number,
  watch: Watch,
): void {
  const { truth, hold, promisedAt, given, stored } = watch;
  const hadBox = isAlive(receipt, watch) && (promisedAt.get(receipt) ?? Infinity) < start;
  if (status === 404 && call.troubled === 0)
    hold(!hadBox, `answer ${answer} finds no box, and there is one`);
  if (status === 409)
    hold((stored(receipt)?.length ?? 0) > MOST_ANSWERS, `the box of ${receipt} is called full`);
  if (status !== 200) return;
  given.set(answer, truth.now());
  if (promisedAt.has(receipt)) promisedAt.set(receipt, truth.now());
  waits(receipt, watch);
}

function writerReads(
  { receipt, call, start }: Asking,
  answers: readonly string[],
  watch: Watch,
): void {
  const { hold, wipedAt } = watch;
  hold(new Set(answers).size === answers.length, `an answer to ${receipt} is read twice`);
  for (const answer of answers)
    hold(answer.startsWith(receipt), `answer ${answer} is shown to who wrote ${receipt}`);
  hold(
    answers.length === 0 || !((wipedAt.get(receipt) ?? Infinity) < start),
    `the box of ${receipt} is wiped, and read`,
  );
  if (call.troubled > 0 || !isAlive(receipt, watch)) return;
  for (const answer of givenTo(receipt, start, watch))
    hold(answers.includes(answer), `answer ${answer} is there, and not read`);
}

function namesStored(text: string | null): string[] | null {
  if (text === null) return null;
  const { sealed } = JSON.parse(text) as { sealed: string[] };
  return namesOf(sealed.map((one) => Buffer.from(one, 'base64')));
}
