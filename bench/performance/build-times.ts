import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { copyOf } from '#tests/processes/copy.ts';
import { multiplyContent } from './more-content.ts';
import { table } from './report.ts';

const TIMES = [1, 10, 50];

/** How long a build takes, and how much memory, when there is more and more to build. */
export async function buildTimes(): Promise<string[]> {
  const rows: string[][] = [];
  let first = { pages: 0, seconds: 0 };
  for (const times of TIMES) {
    const project = copyOf(`bench-${times}`);
    multiplyContent(project, times);
    const built = await build(project);
    rmSync(project, { recursive: true });
    if (times === 1) first = built;
    const more = ((built.seconds - first.seconds) * 1000) / (built.pages - first.pages);
    rows.push([
      `${times} ×`,
      String(built.pages),
      built.seconds.toFixed(1),
      `${built.megabytes.toFixed(0)} MB`,
      times === 1 ? '–' : more.toFixed(1),
    ]);
  }
  return table(['content', 'pages', 'seconds', 'memory', 'ms for each further page'], rows);
}

async function build(project: string) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['commands/build.ts', '--local', '--out', resolve(project, 'dist')],
    {
      cwd: project,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let megabytes = 0;
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, memoryOf(child.pid));
  }, 100);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`The build in ${project} failed.`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes, pages: globSync(`${project}/dist/**/*.html`).length };
}

/** Most memory that a process held so far, as Linux counts it. */
function memoryOf(pid = 0): number {
  try {
    const [, kilobytes = '0'] =
      /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1000;
  } catch {
    return 0;
  }
}
