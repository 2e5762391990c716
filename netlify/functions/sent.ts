import type { Config } from '@netlify/functions';
import { sentPage } from '#contact/reply.ts';
import { respond, whenRead } from '#netlify/adapters/respond.ts';
import { functionsManifest } from '#netlify/adapters/functions-manifest.ts';

/** Shows that a message was sent, with its number: where a form without scripts ends. */
export default function sent(request: Request): Promise<Response> {
  return whenRead(request, async () => {
    const { templates, policies } = await functionsManifest();
    const number = new URL(request.url).searchParams.get('nr');
    return respond(sentPage(number, templates.sent), policies.sent);
  });
}

/** Without slash at the end: hosts take it off before they compare. */
export const config: Config = {
  path: '/contact/verzonden',
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
};
