import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { command } from './terminal.ts';
import { lineOf } from './texts/line-of.ts';

const USAGE = `Zegt in gewone woorden wat er mis is met de teksten en gegevens in content/, met bestand en lijn; niets als alles klopt.

  npm run texts

Eindigt met 1 als er iets mis is. De regels staan in docs/writing.md, en npm test houdt zich eraan.`;

/** Rules about what editors write; the others are about the code and its documents. */
const rules = [
  ...['answers', 'calls', 'facts', 'figures', 'jargon', 'languages', 'links'],
  ...['organisations', 'plain-language', 'schools', 'search', 'spelling', 'structure', 'texts'],
].map((name) => `tests/content/${name}.test.ts`);

/** A line of `tests/readers/findings.ts`. */
const finding = z.object({ place: z.string(), wrong: z.string() });
type Finding = z.infer<typeof finding>;

await command(USAGE, () => {
  parseArgs({ options: {} });
  const { isRight, found, output } = run();
  for (const { place, wrong } of found.map(({ place, wrong }) => lineOf(place, wrong)))
    console.info(`${place}: ${wrong}`);
  // A rule that broke down found nothing: what it said is for whoever mends it.
  if (!isRight && found.length === 0) console.error(output);
  if (!isRight) process.exitCode = 1;
});

/** Runs the rules: what they found, and what they printed. */
function run(): { isRight: boolean; found: Finding[]; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  const list = join(folder, 'findings.jsonl');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['commands/launch.cjs', 'vitest', 'run', '--project', 'unit', '--reporter', 'dot', ...rules],
    { encoding: 'utf8', env: { ...process.env, FINDINGS: list } },
  );
  const lines = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : [];
  rmSync(folder, { recursive: true });
  const all = [...new Set(lines)].map((line) => finding.parse(JSON.parse(line)));
  const isUnreadable = ({ wrong }: Finding) => /^\d+: /.test(wrong);
  const unreadable = new Set(all.filter(isUnreadable).map(({ place }) => place));
  // While a file cannot be read, what the other rules say of it may be wrong.
  const found = all.filter((one) => isUnreadable(one) || !unreadable.has(one.place));
  return { isRight: status === 0, found, output: stdout + stderr };
}
