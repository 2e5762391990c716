import type { Config, Context } from '@netlify/functions';
import { functionsManifest } from '#netlify/adapters/functions-manifest.ts';
import { runSchedule } from '#netlify/adapters/run-schedule.ts';

/** Brings every kept letter further: mails it, sees whether it arrived, names what nobody opened, forgets. */
export default async function forward(_: Request, { deploy }: Context): Promise<Response> {
  const { zone } = await functionsManifest();
  const { done, failed } = await runSchedule(deploy.context, zone.openWithinWorkingDays);
  console.info(`kept letters: ${done} further, ${failed} failed`);
  return Response.json({ forwarded: done, failed });
}

/** Every five minutes, in UTC. */
export const config: Config = { schedule: '*/5 * * * *' };
