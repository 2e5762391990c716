import { BOX_LIFE } from '#answer/box.ts';
import { namesOf, storedNameOf } from './boxes.ts';
import type { Call } from './clock.ts';
import type { Facts, Hold } from './promises.ts';

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
  const lastGivenAt = new Map<string, number>();
  const given = new Map<string, number>();
  const wipeAsked = new Set<string>();
  const wipedAt = new Map<string, number>();
  const isAlive = (receipt: string) =>
    !wipeAsked.has(receipt) && truth.now() < (lastGivenAt.get(receipt) ?? -Infinity) + BOX_LIFE;
  const stored = (receipt: string) => namesStored(store.textOf('boxes', storedNameOf(receipt)));
  const givenTo = (receipt: string, before: number) =>
    [...given].filter(([answer, at]) => answer.startsWith(receipt) && at < before);

  function waits(receipt: string): void {
    if (!isAlive(receipt)) return;
    const names = stored(receipt);
    hold(names !== null, `the box of ${receipt} is gone`);
    for (const [answer] of givenTo(receipt, Infinity))
      hold(names?.includes(answer) === true, `answer ${answer} is lost`);
  }

  return {
    boxMade: (receipt) => {
      lastGivenAt.set(receipt, truth.now());
      waits(receipt);
    },
    answerGiven: ({ receipt, call, start }, answer, status) => {
      const hadBox = isAlive(receipt) && (lastGivenAt.get(receipt) ?? Infinity) < start;
      if (status === 404 && call.troubled === 0)
        hold(!hadBox, `answer ${answer} finds no box, and there is one`);
      if (status === 409)
        hold((stored(receipt)?.length ?? 0) > MOST_ANSWERS, `the box of ${receipt} is called full`);
      if (status !== 200) return;
      given.set(answer, truth.now());
      if (lastGivenAt.has(receipt)) lastGivenAt.set(receipt, truth.now());
      waits(receipt);
    },
    boxRead: ({ receipt, call, start }, answers) => {
      hold(new Set(answers).size === answers.length, `an answer to ${receipt} is read twice`);
      for (const answer of answers)
        hold(answer.startsWith(receipt), `answer ${answer} is shown to who wrote ${receipt}`);
      hold(
        answers.length === 0 || !((wipedAt.get(receipt) ?? Infinity) < start),
        `the box of ${receipt} is wiped, and read`,
      );
      if (call.troubled > 0 || !isAlive(receipt)) return;
      for (const [answer] of givenTo(receipt, start))
        hold(answers.includes(answer), `answer ${answer} is there, and not read`);
    },
    wipeAsked: (receipt) => void wipeAsked.add(receipt),
    boxWiped: ({ receipt }) => {
      wipedAt.set(receipt, truth.now());
      hold(stored(receipt) === null, `the box of ${receipt} is called wiped, and is there`);
    },
    boxesHold: () => {
      for (const receipt of lastGivenAt.keys()) waits(receipt);
      for (const receipt of wipedAt.keys())
        hold(stored(receipt) === null, `the box of ${receipt} was wiped, and is there`);
    },
  };
}

function namesStored(text: string | null): string[] | null {
  if (text === null) return null;
  const { sealed } = JSON.parse(text) as { sealed: string[] };
  return namesOf(sealed.map((one) => Buffer.from(one, 'base64')));
}
