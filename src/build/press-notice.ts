import type { AstroIntegration } from 'astro';
import { forgetOldPapers } from '#paper/kept.ts';
import { NO_PRESS, openPress } from '#paper/press.ts';

/** Says it when the site is built without its papers, and forgets those of builds of before. */
export function pressNotice(): AstroIntegration {
  return {
    name: 'press-notice',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        if (!(await openPress())) logger.warn(NO_PRESS);
        await forgetOldPapers(new Date());
      },
    },
  };
}
