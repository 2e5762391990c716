import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newLife } from '#contact/life.ts';
import { newReceipt } from '#contact/receipt.ts';
import { fromArmor } from '#contact/seal.ts';
import { unchecked } from '#contact/sender-check.ts';
import { fileStore } from '#netlify/adapters/file-store.ts';
import { letterStore } from '#netlify/adapters/letter-store.ts';
import { runSchedule } from '#netlify/adapters/run-schedule.ts';
import { useStores } from '#netlify/adapters/store.ts';
import { table } from './report.ts';

const LETTER = 'tests/builders/vector-1.age';

/** What one scheduled run takes, when ever more letters are kept and all of them are due. */
export async function keptLetters(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  process.env['OUTBOX_DIR'] = join(folder, 'outbox');
  useStores((name) => fileStore(folder, name));
  const rows: string[][] = [];
  let kept = 0;
  try {
    for (const most of [0, 100, 1000, 10_000]) {
      for (; kept < most; kept += 1) await keep();
      rows.push([most.toLocaleString('en'), ...(await runOnce())]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return table(['letters that wait', 'brought further', 'seconds', 'memory more, MB'], rows);
}

async function keep(): Promise<void> {
  const letter = fromArmor(readFileSync(LETTER, 'utf8'));
  if (!letter) throw new Error(`${LETTER} is no letter.`);
  const receipt = newReceipt(randomBytes);
  const codes = { lastCanary: null, tokenHash: null, codeHash: null };
  const anHourAgo = new Date(Date.now() - 3_600_000);
  await letterStore('bench').keep(
    { receipt, letter, check: unchecked, ...codes },
    newLife(anHourAgo, 0),
  );
}

async function runOnce(): Promise<string[]> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const start = performance.now();
  const { done } = await runSchedule('bench', 3);
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  return [String(done), seconds.toFixed(1), ((most - before) / 1e6).toFixed(0)];
}
