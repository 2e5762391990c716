import type { Config, Context } from '@netlify/functions';
import { drainOutbox } from '#contact/drain-outbox.ts';
import { drainPorts, forwardCutoff } from '#netlify/adapters/composition.ts';
import { raiseAlarms } from '#netlify/adapters/raise-alarms.ts';

/** Forwards the letters that stayed behind, and raises the alarm when that does not help. */
export default async function forward(_: Request, { deploy }: Context): Promise<Response> {
  const run = await drainOutbox(forwardCutoff(), drainPorts(deploy.context));
  console.info(`kept letters: ${run.forwarded} forwarded, ${run.failed} failed`);
  await raiseAlarms(deploy.context, run);
  return Response.json({ forwarded: run.forwarded, failed: run.failed });
}

/** Every five minutes, in UTC. */
export const config: Config = { schedule: '*/5 * * * *' };
