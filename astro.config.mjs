import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ output: 'static', trailingSlash: 'always', integrations: [mdx()], build: { inlineStylesheets: 'always' } });
