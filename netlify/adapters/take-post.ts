import { receive, type Ports } from '#contact/receive.ts';
import { replyJson, replyPage, type Reply } from '#contact/reply.ts';
import type { FunctionsManifest } from './functions-manifest.ts';
import { formatOf, readPost } from './request.ts';
import { respond } from './respond.ts';
import { secondsToNextHour } from './unchecked-quota.ts';

/**
 * Takes a post of the contact form, from its bytes to its answer.
 * @param ports everything that receiving a message needs from the world
 * @param log hears in one word what became of it
 */
export async function takePost(
  request: Request,
  { zone, templates, policies }: FunctionsManifest,
  ports: Ports,
  log: (word: string) => void,
): Promise<Response> {
  const reading = await readPost(request, zone.recipients.length);
  const outcome = reading.ok
    ? await receive(reading.submission, zone, ports)
    : { kind: 'refused' as const, refusal: reading.refusal };
  log(outcome.kind);
  if (formatOf(request) === 'json') return answer(replyJson(outcome));
  return answer(replyPage(outcome, templates.again), policies.again);
}

/** Says what is allowed instead, and when there is room again (RFC 9110, 10.2.1 and 10.2.3). */
function answer(reply: Reply, policy?: string): Response {
  const also: Record<number, Record<string, string>> = {
    405: { allow: 'POST' },
    429: { 'retry-after': String(secondsToNextHour(new Date())) },
  };
  return respond({ ...reply, headers: { ...reply.headers, ...also[reply.status] } }, policy);
}
