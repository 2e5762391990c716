import { judgeCanary } from '#contact/canary.ts';
import type { Run } from '#contact/tending.ts';
import { raise } from './alarms.ts';
import { canaryRecord } from './canary-record.ts';
import { shareTaken } from './quotas.ts';
import { letterStore } from './letter-store.ts';

/** Share of an hour's places from which somebody has to know. */
const BUSY = 0.5;

const letterAlarms = ['late', 'returned', 'unopened', 'waiting'] as const;

/**
 * After a run: raises the alarm for letters that do not arrive, are not opened or are never reached, and for a canary that did not
 * come through.
 * @returns whether all is well
 */
export async function raiseAlarms(deployContext: string, run: Run): Promise<boolean> {
  const kinds = letterAlarms.filter((kind) => run[kind].length > 0);
  for (const kind of kinds) await raise(deployContext, { kind, receipts: run[kind] });
  // A flood is no fault of ours: the watch outside need not ring for it.
  if ((await shareTaken(deployContext)) > BUSY)
    await raise(deployContext, { kind: 'busy', receipts: [] });
  const fault = await canaryFault(deployContext);
  return kinds.length === 0 && !fault;
}

async function canaryFault(deployContext: string): Promise<boolean> {
  const record = canaryRecord(deployContext);
  const last = await record.read();
  if (!last) return false;
  const letter = await letterStore(deployContext).find(last.receipt);
  const { canary, fault } = judgeCanary(last, letter?.life ?? null, new Date());
  if (canary !== last) await record.write(canary);
  if (fault) await raise(deployContext, { kind: fault, receipts: [canary.receipt] });
  return fault !== null;
}
