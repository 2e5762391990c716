import type { Config, Context } from '@netlify/functions';
import { follow } from '#contact/follow.ts';
import { followField, followPage, readFollow, type FollowOutcome } from '#contact/follow-reply.ts';
import { followPorts } from '#netlify/adapters/composition.ts';
import { functionsManifest } from '#netlify/adapters/functions-manifest.ts';
import { readSmallPost } from '#netlify/adapters/request.ts';
import { orUnavailable, respond, respondStatus } from '#netlify/adapters/respond.ts';

/** Says how far a letter came: `POST /api/bericht` with its number and code, as a form. */
export default function followLetter(request: Request, { deploy }: Context): Promise<Response> {
  return orUnavailable(async () => {
    const { templates, headers } = await functionsManifest();
    const post = await readSmallPost(request, 'application/x-www-form-urlencoded');
    if (!post.ok) return respondStatus(post.status);
    const form = new URLSearchParams(post.text);
    const typed = {
      receipt: form.get(followField.receipt) ?? '',
      code: form.get(followField.code) ?? '',
    };
    const asked = readFollow(typed);
    const outcome: FollowOutcome = asked
      ? await follow(asked.receipt, asked.code, followPorts(deploy.context))
      : { kind: 'unreadable' };
    return respond(followPage(outcome, typed, templates.followed), headers.followed);
  });
}

/** Every method comes here, so that a wrong one gets its answer too. */
export const config: Config = {
  path: '/api/bericht',
  rateLimit: { windowSize: 60, windowLimit: 30, aggregateBy: ['ip', 'domain'] },
};
