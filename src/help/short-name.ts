/** A name as people say it: without what stands in brackets or behind a colon, `CAW` of `CAW (Centrum …)`. */
export const shortName = (name: string): string => name.replace(/(?: \(|: ).*$/, '');
