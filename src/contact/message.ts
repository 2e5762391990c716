import * as z from 'zod/mini';

/** Most characters a message may have. */
export const MAX_TEXT = 5000;

/** Most characters for how and when the writer can be reached safely. */
export const MAX_REACH = 200;

/**
 * Keys of the themes, in the order of the list. They also stand in addresses (`/contact/?thema=a`),
 * so that a history shows no sensitive word; `content/ui.nl.json` has their names.
 */
export const themes = ['a', 'b', 'c', 'd', 'e', 'z'] as const;
/** Key of a theme. */
export type Theme = (typeof themes)[number];
