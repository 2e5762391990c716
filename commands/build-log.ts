import type { AstroLoggerDestination } from 'astro';

/** What Astro reported as an error so far; some of it, a broken reference for one, does not stop Astro. */
export const errors: string[] = [];

// MDX carries this marker on purpose; the bundler says it means nothing to it.
const harmless = 'MODULE_LEVEL_DIRECTIVE';

/** Where Astro logs during `npm run build`: warnings are shown, errors are kept, progress is left out. */
export default function buildLog(): AstroLoggerDestination {
  return {
    write({ level, message }) {
      if (level === 'error') errors.push(message);
      if (level === 'warn' && !message.includes(harmless)) console.warn(message);
    },
  };
}
