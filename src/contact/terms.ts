/**
 * Every promise about time on the way of a letter, in milliseconds. Alarms take their words from here; what the
 * manuals and the privacy page say is held to it by tests/content/terms.test.ts.
 */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a device may take to prove that a person wrote; then the letter leaves unchecked. */
export const SOLVE_LIMIT = 10 * SECOND;

/** Nobody reads the page and writes a message in less. */
export const FASTEST_WRITER = 3 * SECOND;

/** What a page waits for the answer to a post: longer than the function ever takes. */
export const POST_LIMIT = 30 * SECOND;

/** What a page waits for what it takes to seal; then its writer may send the letter as it is. */
export const SEAL_LIMIT = 30 * SECOND;

/** How long a challenge can be answered. */
export const CHALLENGE_LIFE = 20 * MINUTE;

/** How long a page keeps what it proved while somebody wrote: the site has to take it for a while after that. */
export const PROVED_AHEAD = CHALLENGE_LIFE / 2;

/** How long a used proof is remembered at least, that is today and yesterday; then a night forgets it. */
export const SPENT_PROOF_LIFE = DAY;

/** What hCaptcha gets to judge a token; then the sender counts as not checked. */
export const CAPTCHA_LIMIT = 3 * SECOND;

/** What the store gets for what a letter can do without. */
export const SHORT_STORE_LIMIT = 2 * SECOND;

/** What the store gets to keep or give a letter. */
export const STORE_LIMIT = 5 * SECOND;

/** What the mail service gets to take a mail. */
export const MAIL_LIMIT = 5 * SECOND;

/** What it gets to look for a mail in all that it sent. */
export const MAIL_LIST_LIMIT = 8 * SECOND;

/** How long a kept letter is left to the post that brought it; then a run forwards it. */
export const LEFT_TO_ITS_POST = 2 * MINUTE;

/** First wait of a letter that did not leave; it doubles each time. */
export const FIRST_WAIT = 4 * MINUTE;

/** Longest wait of a letter that did not leave, give or take a quarter. */
export const LONGEST_WAIT = HOUR;

/** When a run starts no more letters: the host stops it after 30 seconds, and one letter may take 15. */
export const RUN_LIMIT = 14 * SECOND;

/** The mail service forgets its keys after 24 hours; an hour earlier we look for ourselves. */
export const MAIL_KEY_LIFE = 23 * HOUR;

/** What a letter may take until it is seen in the mailbox; then the alarm rings. */
export const LATE = HOUR;

/** What a letter whose moment has come may wait for a run that reaches it; then the alarm rings, whatever letter it is. */
export const UNREACHED = HOUR;

/**
 * After a mail came back the zone has something to mend first: then it is tried again. It does not grow with each time,
 * so that after the mending no letter waits longer.
 */
export const AFTER_RETURN = 6 * HOUR;

/** How long a letter waits that could not be brought further. */
export const PUT_OFF = HOUR;

/** How long a mark is left to a letter that cannot be found: it is written before it, and a store may hide it. */
export const LEFT_TO_ITS_LETTER = DAY;

/** From then on a letter that nobody opened rings the alarm, because it will be forgotten a week later. */
export const NEARLY_FORGOTTEN = 53 * DAY;

/** How long the places for letters that leave at once are counted together. */
export const PLACES_LIFE = HOUR;

/** Longest time that a letter stays in the store, opened or not. */
export const LONGEST_KEPT = 60 * DAY;

/** How long the page after sending shows the number and its code: long enough to read and to write it down. */
export const SENT_PAGE_LIFE = 30 * MINUTE;

/** What the site gets to take the word that a letter was opened. */
export const TELL_LIMIT = 10 * SECOND;

/** How long nobody may press a key or touch the mail room before it wipes what is open. */
export const MAIL_ROOM_LOCK = 10 * MINUTE;

/** How long before that it says so. */
export const MAIL_ROOM_WARNING = MINUTE;

/** What a watch outside, a mail server or an address for alarms gets to answer. */
export const BELL_LIMIT = 10 * SECOND;

/** What the site gets to take the canary. */
export const CANARY_POST_LIMIT = 15 * SECOND;

/** After this, a canary that the site did not take raises the alarm in the next run too. */
export const CANARY_TAKEN = MINUTE;

/** What the canary may wait in the store before the alarm. */
export const CANARY_THROUGH = 30 * MINUTE;

/** How long it may be silent before the alarm: a day, and what the host may be late. */
export const CANARY_SILENCE = 26 * HOUR;
