import type { Config, Context } from '@netlify/functions';
import { canaryRecord } from '#netlify/adapters/canary-record.ts';
import { respond, whenRead } from '#netlify/adapters/respond.ts';

/** When a canary letter last came through: `{ "lastControl": "2026-11-22T04:10:00.000Z" }`, or `null`. */
export default function lastCanary(request: Request, { deploy }: Context): Promise<Response> {
  return whenRead(request, async () => {
    const canary = await canaryRecord(deploy.context).read();
    const body = JSON.stringify({ lastControl: canary?.throughAt ?? null });
    return respond({ status: 200, headers: { 'content-type': 'application/json' }, body });
  });
}

/** Asked by the mailbox page. */
export const config: Config = {
  path: '/api/last-control',
  rateLimit: { windowSize: 60, windowLimit: 120, aggregateBy: ['ip', 'domain'] },
};
