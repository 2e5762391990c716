import { receive, type Outcome, type Ports } from '#contact/receive.ts';
import { replyJson, replyPage, type Reply } from '#contact/reply.ts';
import type { AfterSending } from './composition.ts';
import type { FunctionsManifest } from './functions-manifest.ts';
import { formatOf, readPost } from './request.ts';
import { respond } from './respond.ts';
import { secondsToNextHour } from './hourly-quota.ts';

/**
 * Takes a post of the contact form, from its bytes to its answer.
 * @param ports everything that receiving a message needs from the world
 * @param afterSending what a form is told once it was taken
 * @param log hears in one word what became of it
 */
export async function takePost(
  request: Request,
  { zone, templates, headers }: FunctionsManifest,
  ports: Ports,
  afterSending: AfterSending,
  log: (word: string) => void,
): Promise<Response> {
  const reading = await readPost(request, zone.recipients);
  const outcome = reading.ok
    ? await receive(reading.submission, zone, ports)
    : { kind: 'refused' as const, refusal: reading.refusal };
  log(outcome.kind);
  if (formatOf(request) === 'json')
    return answer(replyJson(outcome, zone.recipients, codeIn(outcome, afterSending)));
  const { address, code } = afterSending;
  return answer(replyPage(outcome, templates.again, address, code), headers.again);
}

/** The code of what was posted as a form; a page that seals has its own. */
function codeIn(outcome: Outcome, { code }: AfterSending): string | undefined {
  const isForm = outcome.kind === 'accepted' && outcome.wantsReply !== null;
  return isForm ? code(outcome.receipt) : undefined;
}

/** Says what is allowed instead, and when there is room again (RFC 9110, 10.2.1 and 10.2.3). */
function answer(reply: Reply, own?: Readonly<Record<string, string>>): Response {
  const also: Record<number, Record<string, string>> = {
    405: { allow: 'POST' },
    429: { 'retry-after': String(secondsToNextHour(new Date())) },
  };
  return respond({ ...reply, headers: { ...reply.headers, ...also[reply.status] } }, own);
}
