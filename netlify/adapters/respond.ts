import type { Reply } from '#contact/reply.ts';
import { fileHeaders, securityHeaders } from '#lib/security-headers.ts';
import { words } from '#lib/words.ts';
import { isFromFile } from './request.ts';

/**
 * A response with every security header: the host adds none to what functions answer.
 * @param own headers of the page in the body; without them the body may do nothing at all
 */
export function respond({ status, headers, body }: Reply, own = fileHeaders): Response {
  return new Response(body === '' ? null : body, {
    status,
    headers: { ...securityHeaders, ...own, ...headers },
  });
}

/** A response of bytes that no host may squeeze: their length must stay the same on the way. */
export function respondBytes(bytes: Uint8Array): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      ...securityHeaders,
      ...fileHeaders,
      'Cache-Control': 'no-store, no-transform',
      'content-type': 'application/octet-stream',
    },
  });
}

/** A response to a post that says nothing but its status, and what is allowed instead (RFC 9110, 15.5.6). */
export function respondStatus(status: number): Response {
  return respond({ status, headers: status === 405 ? { allow: 'POST' } : {}, body: '' });
}

/**
 * Runs a handler that a page may ask too which lies as a file on a device: such a page asks first whether it may, and
 * has to be told that it may read the answer (Fetch, CORS protocol).
 * @param handle as `orUnavailable`
 */
export async function alsoFromFile(
  request: Request,
  handle: () => Promise<Response>,
): Promise<Response> {
  if (!isFromFile(request)) return orUnavailable(handle);
  const response = request.method === 'OPTIONS' ? permission() : await orUnavailable(handle);
  response.headers.set('access-control-allow-origin', 'null');
  return response;
}

function permission(): Response {
  const headers = {
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
  };
  return respond({ status: 204, headers, body: '' });
}

/**
 * Runs a handler for those who read, and refuses every other method with what is allowed (RFC 9110, 15.5.6).
 * @param handle as `orUnavailable`
 */
export async function whenRead(
  { method }: Request,
  handle: () => Promise<Response>,
): Promise<Response> {
  if (['GET', 'HEAD'].includes(method)) return orUnavailable(handle);
  return respond({ status: 405, headers: { allow: 'GET, HEAD' }, body: '' });
}

/** Runs a handler; if it fails as no visitor can cause, answers in plain words what to do. */
export async function orUnavailable(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch {
    // The error itself stays unsaid: it could repeat what somebody wrote.
    console.info('failed');
    return respond({
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: words.contact.trouble.undelivered,
    });
  }
}
