import { readdirSync } from 'node:fs';
import type { Config } from '@netlify/functions';
import { expect, test } from 'vitest';

test.each(readdirSync('netlify/functions'))(
  '%s runs by the clock, or the host counts how often an address asks',
  async (file) => {
    const { config } = (await import(`#netlify/functions/${file}`)) as { config: Config };

    expect(config.schedule !== undefined || config.rateLimit !== undefined).toBe(true);
  },
);
