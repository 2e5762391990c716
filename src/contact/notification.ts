import { momentInWords } from '#lib/moment-in-words.ts';
import { words } from '#lib/words.ts';
import type { SenderCheck } from './sender-check.ts';
import type { Mail } from './mail.ts';
import { isCanary, type Receipt } from './receipt.ts';
import type { Envelope } from './receive.ts';
import { toArmor } from './seal.ts';

/**
 * The mail that brings a sealed letter to the service: no word of the message, how to open it,
 * and the letter as attachment and in the text. The same envelope always gives the same mail, to the byte.
 * @param mayBeSecond an earlier mail with this letter may have arrived, and nobody can tell
 */
export function notification(envelope: Envelope, mayBeSecond = false): Mail {
  const { receipt, check, lastCanary } = envelope;
  const file = attachmentOf(envelope);
  const said = isCanary(receipt) ? words.mail.canary : words.mail;
  const fill = (text: string) => text.replace('{receipt}', receipt).replace('{name}', file.name);
  const lines = [
    ...said.lines.map(fill),
    '',
    checkedLine(check),
    lastCanaryLine(lastCanary),
    ...(mayBeSecond ? [words.mail.second] : []),
    '',
    file.content,
  ];
  return { subject: fill(said.subject), text: lines.join('\n'), attachments: [file] };
}

/**
 * The mail that brings several sealed letters at once, when more came than an hour has room for.
 * @param name of this mail alone, by which the mail service knows it again
 * @param mayBeSecond an earlier mail with some of these letters may have arrived, and nobody can tell
 */
export function digest(name: string, envelopes: readonly Envelope[], mayBeSecond = false): Mail {
  const { subject, lines } = words.mail.digest;
  const count = String(envelopes.length);
  const said = mayBeSecond ? [...lines, words.mail.second] : lines;
  return {
    subject: subject.replace('{count}', count).replace('{name}', name),
    text: [...said, '', lastCanaryLine(latest(envelopes)), '', ...envelopes.map(listed)].join('\n'),
    attachments: envelopes.map(attachmentOf),
  };
}

/** The last canary that any of them knows of: what stands beside them, so that the mail stays the same. */
function latest(envelopes: readonly Envelope[]): Date | null {
  const times = envelopes.flatMap(({ lastCanary }) => lastCanary?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.max(...times));
}

/** The mail that names letters which nobody has opened. */
export function reminder(receipts: readonly Receipt[]): Mail {
  const { subject, lines } = words.mail.reminder;
  return { subject, text: [...lines, '', ...receipts].join('\n'), attachments: [] };
}

function listed({ receipt, check }: Envelope): string {
  return `${receipt}  ${checkedLine(check)}`;
}

function attachmentOf({ receipt, letter }: Envelope) {
  return { name: `${receipt}.age`, content: toArmor(letter) };
}

function checkedLine({ by, odd }: SenderCheck): string {
  const { checked, by: ways, odd: marks } = words.mail.check;
  return `${checked} ${[ways[by], ...odd.map((mark) => marks[mark])].join(', ')}.`;
}

function lastCanaryLine(lastCanary: Date | null): string {
  const { label, none } = words.mail.lastCanary;
  return `${label} ${lastCanary === null ? none : momentInWords(lastCanary)}.`;
}
