import { audiences, type Channel, helpThemes } from './vocabulary.ts';

/** Themes to choose from; emergencies are on the page whatever one chooses. */
export const filterThemes = helpThemes.filter((theme) => theme !== 'noodgeval');

/** People to choose from; an organisation for everyone or for the old is found under others. */
export const filterAudiences = audiences.filter(
  (who) => !['everyone', 'older', 'relatives', 'deaf'].includes(who),
);

/** Ways of contact to choose from: one that is ticked is enough. */
export const filterChannels = ['phone', 'chat', 'mail'] as const satisfies readonly Channel[];

/** Promises to choose from: all that are ticked have to be kept. */
export const filterPromises = ['anonymous', 'free'] as const;

/** Values of an organisation that the filter uses, as attributes. */
export interface FilterValues {
  /** Themes: `school jongeren`. */
  about: string;
  /** People: `young adult`. */
  who: string;
  /** Ways of contact: `phone chat`. */
  how: string;
  /** Promises: `anonymous free`. */
  is: string;
}

/** A sentence around two numbers: how many are shown, and how many there are. */
export interface CountSentence {
  before: string;
  between: string;
  after: string;
}

/**
 * The style sheet of the filter: a row that does not fit what is chosen is not displayed.
 * Browsers that do not know `:has()` drop these rules one by one, and show every row.
 */
export function filterRules(total: number, { before, between, after }: CountSentence): string {
  const hide = (attribute: string) => (value: string) =>
    `main:has([value='${value}']:checked) [data-${attribute}]:not([data-${attribute}~='${value}']){display:none}`;
  const anyChannel = filterChannels.map((channel) => `[value='${channel}']:checked`).join();
  return [
    // Order matters: hide all, show rows with a chosen channel, then let the other filters hide again.
    `main:has(${anyChannel}) [data-how]{display:none}`,
    ...filterChannels.map(
      (channel) =>
        `main:has([value='${channel}']:checked) [data-how~='${channel}']{display:revert-layer}`,
    ),
    ...filterThemes.map(hide('about')),
    ...filterAudiences.map(hide('who')),
    ...filterPromises.map(hide('is')),
    'help-search:empty{display:none}',
    `.orgs{counter-reset:row}.orgs>li{counter-increment:row}`,
    `.tally::after{content:'${before} ' counter(row) ' ${between} ${String(total)} ${after}'}`,
  ].join('');
}
