import type { Config, Context } from '@netlify/functions';
import { receive } from '#contact/receive.ts';
import { replyJson, replyPage, type Reply } from '#contact/reply.ts';
import { receivePorts } from '#netlify/adapters/composition.ts';
import { readPost, formatOf } from '#netlify/adapters/request.ts';
import { orUnavailable, respond } from '#netlify/adapters/respond.ts';
import { secondsToNextHour } from '#netlify/adapters/unchecked-quota.ts';
import { functionsManifest } from '#netlify/adapters/functions-manifest.ts';

/** Takes a message: `POST /api/contact`, as a form or as a sealed letter in JSON. */
export default function contact(request: Request, context: Context): Promise<Response> {
  return orUnavailable(async () => {
    const { zone, templates, policies } = await functionsManifest();
    const reading = await readPost(request, zone.recipients.length);
    const outcome = reading.ok
      ? await receive(
          reading.submission,
          zone,
          receivePorts(context.deploy.context, zone.recipients),
        )
      : { kind: 'refused' as const, refusal: reading.refusal };
    console.info(outcome.kind);
    if (formatOf(request) === 'json') return answer(replyJson(outcome));
    return answer(replyPage(outcome, templates.again), policies.again);
  });
}

/** Says what is allowed instead, and when there is room again (RFC 9110, 10.2.1 and 10.2.3). */
function answer(reply: Reply, policy?: string): Response {
  const also: Record<number, Record<string, string>> = {
    405: { allow: 'POST' },
    429: { 'retry-after': String(secondsToNextHour(new Date())) },
  };
  return respond({ ...reply, headers: { ...reply.headers, ...also[reply.status] } }, policy);
}

/** Every method comes here, so that a wrong one gets a sentence too. */
export const config: Config = {
  path: '/api/contact',
  // The host counts, so that our code never looks at an address. It stops bursts, not people.
  rateLimit: { windowSize: 60, windowLimit: 30, aggregateBy: ['ip', 'domain'] },
};
