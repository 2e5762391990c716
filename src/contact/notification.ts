import { words } from '#lib/words.ts';
import type { Numbered } from './receive.ts';
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
export function notification({ receipt, letter }: Numbered, mailroom: string): Notification {
  const content = toArmor(letter);
  const name = `${receipt}.age`;
  const fill = (text: string) =>
    text.replace('{receipt}', receipt).replace('{name}', name).replace('{mailroom}', mailroom);
  return {
    subject: fill(words.mail.subject),
    text: [...words.mail.lines.map(fill), '', content].join('\n'),
    attachment: { name, content },
  };
}
