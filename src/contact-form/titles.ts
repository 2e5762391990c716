import { words } from '#lib/words.ts';

/**
 * Texts of the tab on the pages about writing. They follow how far somebody is, and tell who reads a history
 * nothing more than that.
 */
export function contactTitles(zoneName: string) {
  const { title, tab } = words.contact;
  return {
    form: `${title} · ${zoneName}`,
    trouble: `${tab.trouble} · ${title} · ${zoneName}`,
    sent: `${tab.sent} · ${title} · ${zoneName}`,
  };
}
