import type { Channel } from './vocabulary.ts';

/** Ways of contact to choose from: one that is ticked is enough. */
export const filterChannels = ['phone', 'chat'] as const satisfies readonly Channel[];

/** Promises to choose from: all that are ticked have to be kept. */
export const filterPromises = ['anonymous', 'free'] as const;

/** Values of an organisation that the filter uses, as one attribute: `phone chat anonymous free`. */
export function filterValues(channels: readonly Channel[], isAnonymous: boolean, isFree: boolean) {
  const offered = filterChannels.filter((channel) => channels.includes(channel));
  return [...offered, isAnonymous && 'anonymous', isFree && 'free'].filter(Boolean).join(' ');
}

/**
 * The style sheet of the filter: a card that does not fit what is chosen is not displayed, and the groups unfold.
 * Browsers that do not know `:has()` drop these rules one by one, and show every card.
 * @param before words before the count of what is shown
 * @param after words after it
 */
export function filterRules(before: string, after: string): string {
  const chosen = (value: string) => `main:has([value=${value}]:checked)`;
  const card = '.groups .card';
  const anyChannel = filterChannels.map((channel) => `[value=${channel}]:checked`).join();
  return [
    // Order matters: hide all, show cards with a chosen channel, then let the promises hide again.
    `main:has(${anyChannel}) ${card}{display:none}`,
    ...filterChannels.map((way) => `${chosen(way)} ${card}[data-how~=${way}]{display:block}`),
    ...filterPromises.map((way) => `${chosen(way)} ${card}:not([data-how~=${way}]){display:none}`),
    `main:has(.filter :checked) .group::details-content{content-visibility:visible;display:block}`,
    `main:has(.filter :checked) .tally{display:block}`,
    `.groups{counter-reset:row}${card}{counter-increment:row}`,
    `.tally::after{content:'${before} ' counter(row) ' ${after}'}`,
  ].join('');
}
