import type { Config, Context } from '@netlify/functions';
import { hear, readMailEvent } from '#contact/mail-event.ts';
import { mailEventPorts } from '#netlify/adapters/composition.ts';
import { functionsManifest } from '#netlify/adapters/functions-manifest.ts';
import { readSmallPost } from '#netlify/adapters/request.ts';
import { orUnavailable, respondStatus } from '#netlify/adapters/respond.ts';
import { signedEvent } from '#netlify/adapters/signed-event.ts';

/** Far above any event: it names a mail, and never holds its text. */
const MAX_EVENT = 16 * 1024;

/**
 * Hears from the mail service what became of a mail: `POST /api/mail-event`, signed. Answers 204 to whatever was
 * signed, known or not, and 400 to everything else, so that nobody learns which mails there are.
 */
export default function mailEvent(request: Request, { deploy }: Context): Promise<Response> {
  return orUnavailable(async () => {
    const post = await readSmallPost(request, 'application/json', { most: MAX_EVENT });
    if (!post.ok) return respondStatus(post.status);
    const said = await signedEvent(request, post.text);
    if (said === null) return respondStatus(400);
    const event = readMailEvent(said);
    const { zone } = await functionsManifest();
    if (event) await hear(event, mailEventPorts(deploy.context, zone.openWithinWorkingDays));
    return respondStatus(204);
  });
}

/** Told by the mail service alone, three times a letter; what is stopped here it tells again. */
export const config: Config = {
  path: '/api/mail-event',
  rateLimit: { windowSize: 60, windowLimit: 600, aggregateBy: ['ip', 'domain'] },
};
