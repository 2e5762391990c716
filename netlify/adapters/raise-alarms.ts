import { judgeCanary } from '#contact/canary.ts';
import type { Run } from '#contact/drain-outbox.ts';
import { canaryRecord } from './canary-record.ts';
import { outbox } from './outbox.ts';
import { raise } from './composition.ts';

/** After a run: raises the alarm for letters that wait too long, and for a canary that is stuck or missing. */
export async function raiseAlarms(deployContext: string, { overdue }: Run): Promise<void> {
  if (overdue.length > 0) await raise({ kind: 'overdue', receipts: overdue });
  const record = canaryRecord(deployContext);
  const last = await record.read();
  if (!last) return;
  const kept = await outbox(deployContext, () => new Date()).list();
  const { canary, fault } = judgeCanary(
    last,
    kept.map(({ receipt }) => receipt),
    new Date(),
  );
  if (canary !== last) await record.write(canary);
  if (fault) await raise({ kind: fault, receipts: [canary.receipt] });
}
