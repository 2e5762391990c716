import type { AstroIntegration } from 'astro';

/**
 * Gives `astro dev` the functions, stores and redirects that Netlify has.
 * Only there: in a build it would write rules for headers of its own, beside ours. `predev` takes our rules
 * away, because it would apply them too, and their hashes do not fit what `astro dev` serves.
 */
export function devFunctions(): AstroIntegration {
  return {
    name: 'dev-functions',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        const { default: netlify } = await import('@astrojs/netlify');
        const adapter = netlify({ devFeatures: false, imageCDN: false });
        // Else Astro answers 404 to the address of a function before the function is asked.
        updateConfig({ trailingSlash: 'ignore', integrations: [keepStatic(adapter)] });
      },
    },
  };
}

/** The adapter does not say that it can be static, and Astro takes silence for a server. */
function keepStatic(adapter: AstroIntegration): AstroIntegration {
  const done = adapter.hooks['astro:config:done'];
  return {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      'astro:config:done': (context) =>
        done?.({
          ...context,
          setAdapter: (settings) => {
            const adapterFeatures = { ...settings.adapterFeatures, buildOutput: 'static' as const };
            context.setAdapter({ ...settings, adapterFeatures });
          },
        }),
    },
  };
}
