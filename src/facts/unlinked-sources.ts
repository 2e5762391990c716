/**
 * Sites that are named and never linked: a wrong tap puts them in the history of a watched phone, where they say
 * something about the reader that is not so, or anybody may change tomorrow what they show.
 */
const unlinked = [
  'github.com',
  'raw.githubusercontent.com',
  'info4escorts.be',
  'blogspot.com',
  'studylibnl.com',
];

/** The address of a source, where a link to it harms nobody who is watched. */
export function linkTo(source: string | null): string | undefined {
  if (source === null) return undefined;
  const { hostname } = new URL(source);
  const isUnlinked = unlinked.some((site) => hostname === site || hostname.endsWith(`.${site}`));
  return isUnlinked ? undefined : source;
}
