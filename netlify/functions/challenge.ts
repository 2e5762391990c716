import type { Config, Context } from '@netlify/functions';
import { GUESSES_HEADER, guessesFor } from '#contact/proof.ts';
import { shareTaken } from '#netlify/adapters/quotas.ts';
import { secretFor } from '#netlify/adapters/verify-sender.ts';
import { respond, whenRead } from '#netlify/adapters/respond.ts';
import { newChallenge } from '#netlify/adapters/pow-verify.ts';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** Gives a challenge for the proof of work, dearer when it is busy: `GET /api/challenge`; 404 where none could be checked. */
export default function challenge(request: Request, context: Context): Promise<Response> {
  return whenRead(request, async () => {
    const secret = secretFor(context.deploy.context);
    if (secret === null) return respond({ status: 404, headers: JSON_TYPE, body: '{}' });
    const guesses = guessesFor(await shareTaken(context.deploy.context));
    const body = await newChallenge(secret, new Date(), guesses);
    const headers = { ...JSON_TYPE, [GUESSES_HEADER]: String(guesses) };
    return respond({ status: 200, headers, body: JSON.stringify(body) });
  });
}

/** Every method comes here, so that a wrong one gets its answer too. */
export const config: Config = {
  path: '/api/challenge',
  // A page asks once for each message; a school behind one address stays far below.
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
};
