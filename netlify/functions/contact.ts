import type { Config, Context } from '@netlify/functions';
import { afterSending, receivePorts } from '#netlify/adapters/composition.ts';
import { functionsManifest } from '#netlify/adapters/functions-manifest.ts';
import { orUnavailable } from '#netlify/adapters/respond.ts';
import { takePost } from '#netlify/adapters/take-post.ts';

/** Takes a message: `POST /api/contact`, as a form or as a sealed letter in JSON. */
export default function contact(request: Request, { deploy }: Context): Promise<Response> {
  return orUnavailable(async () => {
    const manifest = await functionsManifest();
    const ports = receivePorts(deploy.context, manifest.zone.recipients);
    return takePost(request, manifest, ports, afterSending(deploy.context), console.info);
  });
}

/** Every method comes here, so that a wrong one gets a sentence too. */
export const config: Config = {
  path: '/api/contact',
  // The host counts, so that our code never looks at an address. It stops bursts, not people.
  rateLimit: { windowSize: 60, windowLimit: 30, aggregateBy: ['ip', 'domain'] },
};
