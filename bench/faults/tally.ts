import { findLetters } from '#contact/find-letter.ts';
import type { Letter } from '#contact/letter.ts';
import { open, unlock } from '#contact/open.ts';
import { DEMONSTRATION_PASSPHRASE, demonstrationKey } from '#tests/builders/contact.ts';
import { idIn, type Written } from './letters.ts';
import type { Accepted } from './response-modes.ts';
import type { Outcome } from './sending.ts';

/** A letter, and the answer its writer got. */
export interface Sent {
  written: Written;
  outcome: Outcome;
}

/** Counts of letters by outcome. The promise: the last five are 0. */
export interface Tally {
  sent: number;
  accepted: number;
  notSent: number;
  nothing: number;
  /** Mails that say that hCaptcha knew the sender for a person. */
  hcaptcha: number;
  /** Accepted, and in exactly one mail. */
  once: number;
  /** Not called sent, and delivered all the same: the answer was lost, or came too soon. */
  unexpected: number;
  lost: number;
  twice: number;
  /** Mails that do not open, or hold other words than were typed. */
  spoilt: number;
  lies: string[];
}

/** Mails with a letter of a visitor: the server also sends its daily canary, and alarms. */
function fromVisitors(mails: readonly Accepted[]): Accepted[] {
  return mails.filter(({ key }) => !/^(CCCC|alarm)-/.test(key));
}

/** Opens every mail with a demonstration key and counts. */
export async function count(sent: readonly Sent[], mails: readonly Accepted[]): Promise<Tally> {
  const visitors = fromVisitors(mails);
  const letters = await lettersIn(visitors);
  const texts = new Map(sent.map(({ written }) => [written.id, written.typed]));
  const isWhole = (letter: Letter | null) => {
    const typed = letter && texts.get(idIn(letter.text));
    return typed?.text === letter?.text && (typed?.reach ?? '') === (letter?.reach ?? '');
  };
  const mailsOf = ({ written }: Sent) =>
    letters.filter((letter) => letter !== null && idIn(letter.text) === written.id).length;
  const withOutcome = (kind: Outcome['kind']) => sent.filter((one) => one.outcome.kind === kind);
  const accepted = withOutcome('accepted');
  return {
    sent: sent.length,
    accepted: accepted.length,
    notSent: withOutcome('notSent').length,
    nothing: withOutcome('nothing').length,
    hcaptcha: visitors.filter(({ body }) => body.includes('Gecontroleerd: hCaptcha')).length,
    once: accepted.filter((one) => mailsOf(one) === 1).length,
    unexpected: sent.filter((one) => one.outcome.kind !== 'accepted' && mailsOf(one) > 0).length,
    lost: accepted.filter((one) => mailsOf(one) === 0).length,
    twice: sent.filter((one) => mailsOf(one) > 1).length,
    spoilt: letters.filter((letter) => letter === null || !isWhole(letter)).length,
    lies: sent.flatMap((one) => (one.outcome.kind === 'lie' ? [one.outcome.why] : [])),
  };
}

/** Opens every mail with a demonstration key; `null` for one that does not open. */
export async function lettersIn(mails: readonly Accepted[]): Promise<(Letter | null)[]> {
  const key = await unlock(demonstrationKey('a'), DEMONSTRATION_PASSPHRASE);
  if (!key.ok) throw new Error('The demonstration key does not open.');
  return Promise.all(mails.map((mail) => openMail(mail, key.identity)));
}

/** `null` when it does not open, or when its number, its key and its subject are not the same. */
async function openMail({ key, body }: Accepted, identity: string): Promise<Letter | null> {
  const { subject, text, attachments } = JSON.parse(body) as {
    subject: string;
    text: string;
    attachments: { content: string }[];
  };
  const attached = Buffer.from(attachments[0]?.content ?? '', 'base64');
  const [finding] = await findLetters(attached);
  if (!finding?.ok || !text.includes(attached.toString('utf8').trim())) return null;
  const opening = await open(finding.file, identity);
  if (!opening.ok) return null;
  const { letter } = opening;
  // A mail that may be a second, or that follows one that came back, says so in its key.
  const number = key.replace(/(-r\d+)?(-2)?$/, '');
  return letter.receipt === number && subject.includes(number) ? letter : null;
}

/** True when every promise was kept. */
export function isPromiseKept({ lost, twice, spoilt, lies }: Tally): boolean {
  return lost + twice + spoilt + lies.length === 0;
}
