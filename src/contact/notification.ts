import { words } from '#lib/words.ts';
import type { Check } from './check.ts';
import type { Sending } from './receive.ts';
import { toArmor } from './seal.ts';

/** A mail to the service. The same letter always gives the same mail, to the byte. */
export interface Notification {
  subject: string;
  text: string;
  attachment: { name: string; content: string };
}

/**
 * The mail that brings a sealed letter to the service: no word of the message, how to open it,
 * and the letter as attachment and in the text.
 * @param mailroom address of the page that opens letters
 */
export function notification({ receipt, letter, check }: Sending, mailroom: string): Notification {
  const content = toArmor(letter);
  const name = `${receipt}.age`;
  const fill = (text: string) =>
    text.replace('{receipt}', receipt).replace('{name}', name).replace('{mailroom}', mailroom);
  return {
    subject: fill(words.mail.subject),
    text: [...words.mail.lines.map(fill), '', checkedLine(check), '', content].join('\n'),
    attachment: { name, content },
  };
}

function checkedLine({ by, odd }: Check): string {
  const { checked, by: ways, odd: marks } = words.mail.check;
  return `${checked} ${[ways[by], ...odd.map((mark) => marks[mark])].join(', ')}.`;
}
