/** The main menu, in its order; each word is `site.menu.<name>` in `content/ui.nl.json`. */
export const mainMenu = [
  { name: 'help', href: '/hulp/' },
  { name: 'stop', href: '/stop/' },
  { name: 'schools', href: '/scholen/' },
  { name: 'offering', href: '/aanbod/' },
  { name: 'contact', href: '/contact/' },
] as const;

/** The item of the main menu a page belongs to. */
export type MenuItem = (typeof mainMenu)[number]['name'];

/** The menu of the footer, in its order; each word is `site.footer.menu.<name>` in `content/ui.nl.json`. */
export const footerMenu = [
  { name: 'safe', href: '/veilig-surfen/' },
  { name: 'cooperation', href: '/samenwerking/' },
  { name: 'figures', href: '/cijfers/' },
  { name: 'news', href: '/nieuws/' },
  { name: 'privacy', href: '/privacy/' },
  { name: 'accessibility', href: '/toegankelijkheid/' },
  { name: 'about', href: '/over/' },
] as const;

/** First help in other languages: last in the footer of a zone that has any. */
export const translationsPath = '/talen/';
