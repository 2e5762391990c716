import type { Accepted } from './response-modes.ts';

/** How far a letter came, as the site says in its store. */
export interface State {
  receipt: string;
  isDelivered: boolean;
  hasReturned: boolean;
}

/** What the site made of what became of its mails. */
export interface MailStates {
  /** Letters that it knows to be in the mailbox, and those of which it knows that a mail came back. */
  delivered: number;
  returned: number;
  /** Letters of which it heard neither. */
  unheard: number;
  /** Letters of which it says what did not happen. */
  wrong: number;
  /** Whether it rang for what came back, or was called spam. */
  hasRung: boolean;
}

const arrived = ['delivered', 'complained'];

/**
 * Holds what the site says of its letters against what became of their mails.
 * @param fates by the key of the mail, which is the number of its letter
 */
export function compare(
  states: readonly State[],
  fates: Readonly<Record<string, string>>,
  mails: readonly Accepted[],
): MailStates {
  const isWrong = ({ receipt, isDelivered, hasReturned }: State) => {
    const hasArrived = arrived.includes(fates[receipt] ?? '');
    return (isDelivered && !hasArrived) || (hasReturned && hasArrived);
  };
  return {
    delivered: states.filter((one) => one.isDelivered).length,
    returned: states.filter((one) => one.hasReturned).length,
    unheard: states.filter((one) => !one.isDelivered && !one.hasReturned).length,
    wrong: states.filter(isWrong).length,
    hasRung: mails.some(({ key }) => key.startsWith('alarm-returned-')),
  };
}
