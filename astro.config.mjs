import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { devFunctions } from './src/build/dev-functions.ts';
import { headers } from './src/build/headers.ts';
import { markdownParts } from './src/build/markdown-parts.ts';
import { notices } from './src/build/notices.ts';
import { ownCopies } from './src/build/own-copies.ts';
import { pressNotice } from './src/build/press-notice.ts';
import { PURE_FUNCTIONS, withoutUnusedCode } from './src/build/unused-code.ts';

try {
  process.loadEnvFile();
} catch {
  // No .env: every setting has a default.
}

// Building and serving this site asks nothing of anybody on the internet.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

// A host builds a preview of a change for an address of its own.
const sites = [process.env.URL, process.env.DEPLOY_PRIME_URL].flatMap((site) =>
  site ? [site] : [],
);

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  ...(process.env.URL ? { site: process.env.URL } : {}),
  // Nobody is remembered, so there is nothing to store.
  session: false,
  devToolbar: { enabled: false },
  integrations: [mdx(), devFunctions(), pressNotice(), headers(sites)],
  markdown: { processor: satteri({ mdastPlugins: [markdownParts] }) },
  // Pages wait for the disk: while one is written, the next are made.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  experimental: { contentIntellisense: true },
  vite: {
    plugins: [withoutUnusedCode(), ownCopies(), notices()],
    build: {
      // Small scripts go into the page. A script that imports another file, lazily or not, stays a
      // file whatever this says; so does everything larger.
      assetsInlineLimit: (file, content) => /\.[cm]?js$/.test(file) && content.length <= 8192,
      rolldownOptions: { treeshake: { manualPureFunctions: PURE_FUNCTIONS } },
      // Every browser that can run these scripts knows how to fetch ahead.
      modulePreload: { polyfill: false },
    },
  },
});
