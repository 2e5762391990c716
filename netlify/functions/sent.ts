import type { Config, Context } from '@netlify/functions';
import { sentPage } from '#contact/reply.ts';
import { formCodeOf, sentIn } from '#netlify/adapters/composition.ts';
import { functionsManifest } from '#netlify/adapters/functions-manifest.ts';
import { respond, whenRead } from '#netlify/adapters/respond.ts';

/** Says what became of a message, with its number and code: where a form without scripts ends. */
export default function sent(request: Request, { deploy }: Context): Promise<Response> {
  return whenRead(request, async () => {
    const { templates, headers } = await functionsManifest();
    const known = sentIn(deploy.context, new URL(request.url).searchParams);
    const said = known && { ...known, code: formCodeOf(deploy.context, known.receipt) };
    return respond(sentPage(said, templates.sent), headers.sent);
  });
}

/** Without slash at the end: hosts take it off before they compare. */
export const config: Config = {
  path: '/contact/verzonden',
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
};
