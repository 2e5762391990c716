import type { Config, Context } from '@netlify/functions';
import { readAsk, type Ask } from '#answer/box-ask.ts';
import { MAX_ASK, readBox, wipeBox, writeAnswer, type BoxPorts } from '#answer/box.ts';
import { boxPorts } from '#netlify/adapters/composition.ts';
import { readSmallPost } from '#netlify/adapters/request.ts';
import { alsoFromFile, respondBytes, respondStatus } from '#netlify/adapters/respond.ts';

/**
 * Reads, answers and wipes a box: `POST /api/antwoord`, as docs/answer-format.md says. Everything is in the body, so
 * that no log or history names a box. The mail room that staff saved as a file may ask it too.
 */
export default function answer(request: Request, { deploy }: Context): Promise<Response> {
  return alsoFromFile(request, async () => {
    const post = await readSmallPost(request, 'application/json', {
      most: MAX_ASK,
      mayBeFromFile: true,
    });
    if (!post.ok) return respondStatus(post.status);
    const ask = readAsk(post.text);
    return ask ? act(ask, boxPorts(deploy.context)) : respondStatus(400);
  });
}

const WRITING = { written: 200, unknown: 404, full: 409 } as const;

async function act(ask: Ask, ports: BoxPorts): Promise<Response> {
  if (ask.ask === 'read') return respondBytes(await readBox(ask, ports));
  if (ask.ask !== 'wipe') return respondStatus(WRITING[await writeAnswer(ask, ports)]);
  await wipeBox(ask, ports);
  return respondStatus(204);
}

/** Asked by who reads an answer, by the mailbox page and by `npm run open`. */
export const config: Config = {
  // Literal, because the host reads it without running the code: ANSWER_ADDRESS.
  path: '/api/antwoord',
  rateLimit: { windowSize: 60, windowLimit: 60, aggregateBy: ['ip', 'domain'] },
};
