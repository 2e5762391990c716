import { TELL_LIMIT } from './terms.ts';

/** What a request holds that tells the site something, or asks it, in JSON; it gives up after `TELL_LIMIT`. */
export function jsonPost(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TELL_LIMIT),
  };
}
