import { MAX_BODY, read, type Reading } from '#contact/read.ts';

/** How the sender wants the answer: as data for a script, or as a page. */
export type Format = 'json' | 'page';

/** What the sender asked for, by `Accept`, or else by the kind of body. */
export function formatOf({ headers }: Request): Format {
  const accept = headers.get('accept') ?? '';
  if (accept.includes('application/json')) return 'json';
  if (accept.includes('text/html')) return 'page';
  return (headers.get('content-type') ?? '').includes('json') ? 'json' : 'page';
}

/**
 * Reads a post of the contact form, and nothing else of the request than its kind, origin and body.
 * @param recipients of every letter of this zone
 */
export async function readPost(request: Request, recipients: readonly string[]): Promise<Reading> {
  if (request.method !== 'POST') return { ok: false, refusal: 'method' };
  if (isForeign(request)) return { ok: false, refusal: 'origin' };
  const body = await limitedBody(request);
  if (body === 'large' || body === 'broken') return { ok: false, refusal: body };
  return read(request.headers.get('content-type') ?? '', body, recipients);
}

/** Most that a post holds that is no message: a number and a code, or a number and a token. */
const MAX_SMALL = 1024;

/** What a small post may be. */
interface Allowed {
  /** Most bytes. */
  most?: number;
  /** A page that lies as a file on a device may send it too. */
  mayBeFromFile?: boolean;
}

/**
 * Reads a small post that is no message, as text; or why it cannot be read.
 * @param kind media type that it must have
 */
export async function readSmallPost(
  request: Request,
  kind: 'application/json' | 'application/x-www-form-urlencoded',
  { most = MAX_SMALL, mayBeFromFile = false }: Allowed = {},
): Promise<{ ok: true; text: string } | { ok: false; status: 403 | 405 | 413 | 415 | 400 }> {
  if (request.method !== 'POST') return { ok: false, status: 405 };
  if (isForeign(request) && !(mayBeFromFile && isFromFile(request)))
    return { ok: false, status: 403 };
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== kind) return { ok: false, status: 415 };
  const body = await limitedBody(request, most);
  if (body === 'large') return { ok: false, status: 413 };
  if (body === 'broken') return { ok: false, status: 400 };
  return { ok: true, text: new TextDecoder().decode(body) };
}

/** Whether a page of another site sent this. Programs without a browser send no origin, and may write. */
function isForeign({ url, headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  if (origin === null) return false;
  const own = [new URL(url).host, headers.get('host')];
  return !URL.canParse(origin) || !own.includes(new URL(origin).host);
}

/** Whether a page without a site sent this, such as a file on a device. */
export function isFromFile({ headers }: Request): boolean {
  return headers.get('origin') === 'null';
}

async function limitedBody(
  request: Request,
  most = MAX_BODY,
): Promise<Uint8Array | 'large' | 'broken'> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'large';
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > most) return 'large';
      chunks.push(chunk);
    }
  } catch {
    return 'broken';
  }
  return Buffer.concat(chunks);
}
