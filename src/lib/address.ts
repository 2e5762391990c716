/** Where `npm start` serves the site: the address in files that need a whole one, until `URL` tells the real one. */
export const LOCAL_SITE = 'http://localhost:4321';

/** What is sent to this host stays on this machine, so that nobody else carries it. */
export function isThisMachine(hostname: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** The same page in another language, as search engines are told. */
export interface Alternate {
  /** Language, or `x-default` for readers of any other language. */
  tag: string;
  /** Address of the page. */
  href: string;
}

/** An address of this site in full once it is known where the site stands; until then its path. */
export function addressOf(path: string, site: URL | undefined): string {
  return site ? new URL(path, site).href : path;
}

/** An address as somebody types it: `zone.be/s`. */
export function shownAddress(address: string): string {
  const { host, pathname } = new URL(address);
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '');
}

/** The site's own address, once it has one (`URL`) that is safe to give on paper or in a file. */
export function safeSite(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const site = environment['URL'];
  return site?.startsWith('https://') ? site : undefined;
}

/** The short address of the discreet page, which says nothing, in full; nothing while the site has no safe address. */
export function neutralAddress(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const site = safeSite(environment);
  return site && new URL('/s', site).href;
}
