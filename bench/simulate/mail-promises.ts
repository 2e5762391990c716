import { words } from '#lib/words.ts';
import type { Accepted } from './mail.ts';
import type { Facts, Hold } from './promises.ts';
import { cameBack } from './truth.ts';

/** The promises about mails. */
export interface MailPromises {
  mailed: (mail: Accepted) => void;
  /** At the end: the letter left, and did not come back for good. */
  arrives: (receipt: string) => void;
}

/** Watches mails. */
export function mailsIn({ truth }: Facts, hold: Hold): MailPromises {
  const isSecond = (receipt: string) =>
    // Of several mails that may have arrived, all but one say that they may not be the only one.
    truth.mailsWith(receipt).some((one) => !cameBack(one, truth.now()) && !isMarked(one));
  return {
    mailed: (mail) => {
      for (const [receipt, letter] of mail.letters) {
        hold(truth.isPosted(receipt, letter), `${receipt} is mailed with other words`);
        hold(
          !isSecond(receipt) || isMarked(mail),
          `${receipt} is mailed twice, and the second does not say so`,
        );
      }
      truth.mailed(mail);
    },
    arrives: (receipt) => {
      const last = truth.mailsWith(receipt).at(-1);
      hold(last !== undefined, `${receipt} never left`);
      const isUnheard = last && last.fate.at > truth.now();
      hold(
        isUnheard === true || truth.isDelivered(receipt) || !last?.wasKept,
        `${receipt} came back, and did not leave again`,
      );
    },
  };
}

function isMarked({ text }: Accepted): boolean {
  return text.includes(words.mail.second);
}
