/** An address as somebody types it: `zone.be/s`. */
export function shownAddress(address: string): string {
  const { host, pathname } = new URL(address);
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '');
}
