import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { LOCAL_SITE } from '#lib/address.ts';
import { words } from '#lib/words.ts';
import { allNews } from '#news/query.ts';
import { shellFacts } from '#shell/query.ts';

/** The news for programs that follow sites. Not `application/rss+xml`: browsers would save that instead of showing it. */
export const GET: APIRoute = async ({ site = LOCAL_SITE }) => {
  const { zoneName, isDemo } = await shellFacts();
  const { name, demo } = words.site;
  // Where the feed is: for programs that got it as a file.
  const self = new URL('/nieuws/rss.xml', site).href;
  const about = `${words.news.description} ${zoneName}.`;
  return rss({
    title: `${words.news.title} · ${name} · ${zoneName}`,
    description: isDemo ? `${demo.lead} ${demo.text} ${about}` : about,
    site,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>nl-BE</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: (await allNews()).map(({ name: id, entry: { data } }) => ({
      title: data.title,
      link: `/nieuws/${id}/`,
      description: data.isHistory ? `${words.news.history} ${data.lead}` : data.lead,
      // A feed knows days only; of what has no day, it gives none.
      ...(data.date.length === '2026-11-22'.length ? { pubDate: new Date(data.date) } : {}),
    })),
  });
};
