import { judge } from '#contact/control.ts';
import type { Run } from '#contact/forward-kept.ts';
import { controlRecord } from './control-record.ts';
import { outbox } from './outbox.ts';
import { raise } from './ports.ts';

/** After a run: raises the alarm for letters that wait too long, and for a control that stands still. */
export async function watch(deployContext: string, { overdue }: Run): Promise<void> {
  if (overdue.length > 0) await raise({ kind: 'overdue', receipts: overdue });
  const record = controlRecord(deployContext);
  const last = await record.read();
  if (!last) return;
  const kept = await outbox(deployContext, () => new Date()).list();
  const { control, standstill } = judge(
    last,
    kept.map(({ receipt }) => receipt),
    new Date(),
  );
  if (control !== last) await record.write(control);
  if (standstill) await raise({ kind: standstill, receipts: [control.receipt] });
}
