import { tendLetters } from '#contact/tend-letters.ts';
import { newRun, type Run } from '#contact/tending.ts';
import { tendPorts } from './composition.ts';
import { ringHeartbeat } from './heartbeat.ts';
import { raiseAlarms } from './raise-alarms.ts';

/**
 * Brings every kept letter further, raises the alarms, and tells the watch outside when all is well.
 * @param workingDays how many the zone gives itself to open a letter
 * @throws when the store cannot be listed; a canary that comes no further for it rings all the same
 */
export async function runSchedule(deployContext: string, workingDays: number): Promise<Run> {
  const run = await tendLetters(tendPorts(deployContext, workingDays)).catch(
    async (cause: unknown) => {
      await raiseAlarms(deployContext, newRun());
      throw cause;
    },
  );
  if (await raiseAlarms(deployContext, run)) await ringHeartbeat();
  return run;
}
