/** Folders of `content/` whose texts have a page each, and where. */
export const places: Partial<Record<string, string>> = {
  agreements: '/scholen/afspraken/',
  cooperation: '/samenwerking/',
  doors: '/wat-nu/',
  languages: '/talen/',
  news: '/nieuws/',
  offering: '/aanbod/',
  pages: '/',
  stop: '/stop/',
  subjects: '/thema/',
};

/** Folders whose files stand together on one page. */
const together: Partial<Record<string, string>> = { figures: '/cijfers/', organisations: '/hulp/' };

/** Texts that stand at the head of their list. */
const heads = ['dienst', 'overzicht'];

/** Pages of the site on which texts are read, each once, for who has no files: `content/stop/plan.mdx` is `/stop/plan/`. */
export function pagesOf(files: readonly string[]): string[] {
  return [...new Set(files.map(pageOf))];
}

function pageOf(file: string): string {
  const [, folder = '', name = ''] = /(?:^|\/)([a-z]+)\/([a-z0-9-]+)\.[a-z]+$/.exec(file) ?? [];
  const place = places[folder];
  // Laws are named on many pages.
  if (place === undefined) return together[folder] ?? '/over/bronnen/';
  return heads.includes(name) ? place : `${place}${name}/`;
}
