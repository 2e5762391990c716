import type { AstroLoggerDestination } from 'astro';

/** Errors that Astro reported so far; some of it, a broken reference for one, does not stop Astro. */
export const errors: string[] = [];

// MDX carries this marker on purpose; the bundler says it means nothing to it.
const harmless = 'MODULE_LEVEL_DIRECTIVE';

/** Log handler of Astro during `npm run build`: warnings are shown, errors are kept, progress is left out. */
export default function buildLog(): AstroLoggerDestination {
  return {
    write({ level, message }) {
      if (level === 'error') errors.push(message);
      if (level === 'warn' && !message.includes(harmless)) console.warn(message);
    },
  };
}
