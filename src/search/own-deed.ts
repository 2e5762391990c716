/** What people did, as they say it of themselves: now or then, and after "ik heb". */
const THEN = 'sla|sloeg|duw|duwde|schop|schopte|wurgde|bedreig|bedreigde|mishandel';
const DONE = 'geslagen|geduwd|geschopt|gewurgd|bedreigd|mishandeld|verkracht';

const OWN_DEED = new RegExp(
  `\\b(?:ik (?:${THEN})|(?:${THEN}) ik|(?:ik heb|heb ik)\\b.* (?:${DONE}))\\b`,
);
/** Somebody else did it after all, or it was done to who writes. */
const OF_ANOTHER = /\b(?:mij|me|hij|ze|zij|dat)\b/;

/** The word by which help for who hurts somebody is found. */
const DOER = 'dader';

/**
 * The typed words, with what was done named after the doer where that is who writes: "ik heb haar geslagen" then leads
 * to help to stop, as "geslagen" alone leads to help for who is hit.
 */
export function withOwnDeed(typed: readonly string[]): readonly string[] {
  const said = typed.join(' ');
  if (OF_ANOTHER.test(said) || !OWN_DEED.test(said)) return typed;
  const deed = new RegExp(`^(?:${THEN}|${DONE})$`);
  return typed.map((word) => (deed.test(word) ? DOER : word));
}
