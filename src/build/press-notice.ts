import type { AstroIntegration } from 'astro';
import { NO_PRESS, openPress } from '#paper/press.ts';

/** Says it when the site is built without its papers; everything else works. */
export function pressNotice(): AstroIntegration {
  return {
    name: 'press-notice',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        if (!(await openPress())) logger.warn(NO_PRESS);
      },
    },
  };
}
