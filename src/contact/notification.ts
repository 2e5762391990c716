import { momentInWords } from '#lib/moment-in-words.ts';
import { words } from '#lib/words.ts';
import type { SenderCheck } from './sender-check.ts';
import type { Mail } from './mail.ts';
import { isCanary } from './receipt.ts';
import type { Envelope } from './receive.ts';
import { toArmor } from './seal.ts';

/**
 * The mail that brings a sealed letter to the service: no word of the message, how to open it,
 * and the letter as attachment and in the text. The same envelope always gives the same mail, to the byte.
 * @param mailroom address of the page that opens letters
 * @param mayBeSecond an earlier mail with this letter may have arrived, and nobody can tell
 */
export function notification(envelope: Envelope, mailroom: string, mayBeSecond = false): Mail {
  const { receipt, letter, check, lastCanary } = envelope;
  const content = toArmor(letter);
  const name = `${receipt}.age`;
  const said = isCanary(receipt) ? words.mail.canary : words.mail;
  const fill = (text: string) =>
    text.replace('{receipt}', receipt).replace('{name}', name).replace('{mailroom}', mailroom);
  const lines = [
    ...said.lines.map(fill),
    '',
    checkedLine(check),
    lastCanaryLine(lastCanary),
    ...(mayBeSecond ? [words.mail.second] : []),
    '',
    content,
  ];
  return { subject: fill(said.subject), text: lines.join('\n'), attachment: { name, content } };
}

function checkedLine({ by, odd }: SenderCheck): string {
  const { checked, by: ways, odd: marks } = words.mail.check;
  return `${checked} ${[ways[by], ...odd.map((mark) => marks[mark])].join(', ')}.`;
}

function lastCanaryLine(lastCanary: Date | null): string {
  const { label, none } = words.mail.lastCanary;
  return `${label} ${lastCanary === null ? none : momentInWords(lastCanary)}.`;
}
