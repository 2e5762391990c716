import type { Config, Context } from '@netlify/functions';
import { markOpened, readOpened } from '#contact/follow.ts';
import { followPorts } from '#netlify/adapters/composition.ts';
import { readSmallPost } from '#netlify/adapters/request.ts';
import { alsoFromFile, respond } from '#netlify/adapters/respond.ts';

/**
 * Takes the word of who opened a letter: `POST /api/opened` with `{ "receipt", "token" }` from inside it. Answers
 * `{ "openedAt" }`, the first time that somebody did; 404 when no letter has that number and token. The mail room
 * that staff saved as a file may ask it too: only the token can be used here, and only a letter holds it.
 */
export default function opened(request: Request, { deploy }: Context): Promise<Response> {
  return alsoFromFile(request, async () => {
    const post = await readSmallPost(request, 'application/json', { mayBeFromFile: true });
    if (!post.ok) return answer(post.status);
    const said = readOpened(post.text);
    if (!said) return answer(400);
    const openedAt = await markOpened(said.receipt, said.token, followPorts(deploy.context));
    return openedAt ? answer(200, { openedAt }) : answer(404);
  });
}

function answer(status: number, body: object = {}): Response {
  const allow = status === 405 ? { allow: 'POST' } : {};
  const headers = { 'content-type': 'application/json; charset=utf-8', ...allow };
  return respond({ status, headers, body: JSON.stringify(body) });
}

/** Asked by the mailbox page and by `npm run open`. */
export const config: Config = {
  path: '/api/opened',
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
};
