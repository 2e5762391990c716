/**
 * The rooms of the house: for each folder its doors (the rooms it may import) and the outside packages it may use,
 * in the order in which rooms build on each other. ESLint enforces it, docs/architecture.md prints it, and
 * tests/content/rooms.test.ts holds the two together.
 * @type {Record<string, { doors: string[], packages: string[] }>}
 */
export const rooms = {
  'src/lib': { doors: ['content'], packages: ['csv-stringify', 'qr'] },
  'src/contact': { doors: ['lib'], packages: ['zod/mini', 'age-encryption', 'postal-mime'] },
  'src/answer': {
    doors: ['lib', 'contact'],
    packages: ['zod/mini', 'age-encryption', '@noble/hashes', '@scure/base'],
  },
  'src/facts': { doors: ['lib'], packages: ['zod', 'astro:content'] },
  'src/zone': { doors: ['lib', 'contact', 'facts'], packages: ['zod', 'astro:content'] },
  'src/drawings': { doors: [], packages: [] },
  'src/text': {
    doors: ['lib', 'facts', 'zone', 'drawings'],
    packages: ['zod', 'astro:content', 'astro', 'parse5'],
  },
  'src/help': {
    doors: ['lib', 'facts', 'zone', 'text'],
    packages: ['zod', 'astro:content', 'uuid'],
  },
  'src/search': {
    doors: ['lib', 'facts', 'text', 'help'],
    packages: ['zod', 'astro:content'],
  },
  'src/schools': {
    doors: ['lib', 'contact', 'facts', 'zone', 'text'],
    packages: ['zod', 'astro:content', 'csv-parse'],
  },
  'src/brochure': { doors: ['lib', 'facts'], packages: ['zod', 'astro:content'] },
  'src/contact-form': {
    doors: ['lib', 'contact', 'answer', 'facts', 'zone', 'text', 'drawings', 'help', 'schools'],
    packages: ['altcha-lib'],
  },
  'src/mailroom': { doors: ['lib', 'contact', 'answer', 'text'], packages: [] },
  'src/answers': {
    doors: ['lib', 'contact', 'answer', 'text', 'zone', 'contact-form'],
    packages: [],
  },
  'src/follow': { doors: ['lib', 'contact', 'text'], packages: [] },
  'src/traces': { doors: ['lib', 'facts', 'text'], packages: ['zod', 'astro:content'] },
  'src/news': { doors: ['facts', 'zone'], packages: ['zod', 'astro:content'] },
  'src/figures': { doors: ['lib', 'facts', 'zone'], packages: ['zod', 'astro:content'] },
  'src/languages': { doors: ['lib', 'facts', 'zone', 'help'], packages: ['zod', 'astro:content'] },
  'src/offering': { doors: ['lib', 'contact', 'facts'], packages: ['zod', 'astro:content'] },
  'src/cooperation': { doors: ['facts'], packages: ['zod', 'astro:content'] },
  'src/subjects': { doors: ['facts'], packages: ['zod', 'astro:content'] },
  'src/home': { doors: ['facts', 'drawings'], packages: ['zod', 'astro:content'] },
  'src/shell': {
    doors: ['lib', 'styles', 'facts', 'zone', 'drawings', 'text', 'help'],
    packages: ['astro', 'astro:content'],
  },
  'src/discreet': {
    doors: ['lib', 'styles', 'facts', 'text', 'help', 'brochure', 'shell'],
    packages: ['astro'],
  },
  'src/onefile': {
    doors: [
      ...['lib', 'styles', 'facts', 'zone', 'text', 'help', 'schools', 'brochure', 'news'],
      ...['languages', 'offering', 'cooperation', 'subjects', 'home', 'shell', 'discreet'],
    ],
    packages: ['astro:content'],
  },
  'src/paper': {
    doors: [
      ...['lib', 'facts', 'drawings', 'text', 'help', 'schools', 'brochure', 'languages'],
      'shell',
    ],
    packages: ['node', 'satteri', '@myriaddreamin/typst-ts-node-compiler'],
  },
  'src/pages': {
    doors: [
      ...['lib', 'contact', 'styles', 'facts', 'zone', 'text', 'help', 'schools', 'brochure'],
      ...['contact-form', 'mailroom', 'answers', 'follow', 'traces', 'news', 'figures'],
      ...['languages', 'offering', 'subjects', 'cooperation', 'home', 'shell', 'discreet'],
      ...['search', 'onefile', 'paper'],
    ],
    packages: ['astro', 'astro:content', '@astrojs/rss'],
  },
  'src/build': {
    doors: ['lib', 'contact', 'facts', 'paper'],
    packages: [
      ...['node', 'astro', '@astrojs/netlify', 'parse5', 'lightningcss', 'satteri'],
      ...['yaml', 'zod'],
    ],
  },
  'netlify/adapters': {
    doors: ['lib', 'contact', 'answer'],
    packages: [
      ...['node', 'zod', 'resend', 'nodemailer', 'altcha-lib', 'hcaptcha'],
      '@netlify/blobs',
    ],
  },
  'netlify/functions': {
    doors: ['contact', 'answer', 'netlify/adapters'],
    packages: ['@netlify/functions'],
  },
  commands: {
    doors: [
      ...['lib', 'contact', 'answer', 'facts', 'zone', 'schools', 'build', 'netlify/adapters'],
      'commands',
    ],
    packages: [
      ...['node', 'astro', 'esbuild'],
      ...['@netlify/dev', '@netlify/blobs', '@netlify/functions', 'croner'],
      ...['@playwright/test', 'csv-parse', 'csv-stringify', 'yaml', 'zod'],
      ...['age-encryption', 'cspell-trie-lib', 'prettier'],
    ],
  },
  bench: {
    doors: [
      ...['lib', 'contact', 'answer', 'schools', 'traces', 'netlify/adapters', 'netlify/functions'],
      ...['commands', 'tests'],
    ],
    packages: [
      ...['node', 'puppeteer-core', 'selfsigned', 'govuk-frontend', '@playwright/test'],
      ...['parse5', 'prettier', '@netlify/blobs', 'age-encryption', 'resend'],
    ],
  },
};
