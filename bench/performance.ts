import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { command, runFirst } from '#commands/terminal.ts';
import { coldStarts } from './cold-start.ts';
import { answerTimes } from './performance/answer-times.ts';
import { buildTimes } from './performance/build-times.ts';
import { keptLetters } from './performance/kept-letters.ts';
import { pageVisits } from './performance/page-visits.ts';
import { postTimes } from './performance/post-times.ts';
import { circumstances, writePart } from './performance/report.ts';
import { sendingTimes } from './performance/sending-times.ts';
import { deviceTimes } from './weights.ts';

/** What is measured, by the name of its place in docs/performance.md. */
const parts = {
  pages: pageVisits,
  functions: coldStarts,
  posts: postTimes,
  sending: sendingTimes,
  answer: answerTimes,
  build: buildTimes,
  letters: keptLetters,
  device: deviceTimes,
};

const USAGE = `Measures the site, on a quiet machine, and writes what it found into docs/performance.md.

  npm run bench                        everything: about half an hour
  npm run bench -- functions posts     these parts alone: ${Object.keys(parts).join(', ')}

pages installs Starlight, GOV.UK Frontend and 11ty from npm in a temporary folder.`;

const isPart = (name: string): name is keyof typeof parts => name in parts;

await command(USAGE, async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const names = positionals.length > 0 ? positionals : Object.keys(parts);
  const chosen = names.filter(isPart);
  if (chosen.length < names.length) throw new Error(USAGE);
  runFirst('commands/install-browser.ts');
  runFirst('commands/build.ts', '--local');
  for (const name of chosen) {
    const before = loadavg()[0] ?? 0;
    const lines = await parts[name]();
    await writePart(name, [circumstances([before, loadavg()[0] ?? 0]), '', ...lines]);
    console.info(`${name}: written`);
  }
});
