import type { Zone } from './schema.ts';

/** Companies that carry the site or its mail, where a zone does neither itself. */
export const carriers = ['netlify', 'resend'] as const;

/** Leaves out the sources about a company that this zone does not use. */
export function ofCarriers<Source extends { carrier?: string | undefined }>(
  sources: readonly Source[],
  { host, mail }: Pick<Zone['privacy'], 'host' | 'mail'>,
): Source[] {
  const used: (string | undefined)[] = [undefined, host, mail];
  return sources.filter(({ carrier }) => used.includes(carrier));
}
