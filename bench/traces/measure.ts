import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { openBrowser, type Opened } from './browser.ts';
import { openFront } from './front.ts';
import { hostsAround, START_PAGE } from './hosts.ts';
import type { Journey } from './journeys.ts';
import { countTraces, type Counts, type Kind, type Secrets } from './profile.ts';
import { leaveByExit, pressBack } from './visits.ts';

/** Traces of one journey in one browser. */
export interface Measured<Id extends string = string> {
  id: Id;
  version: string;
  counts: Counts;
}

/** Looks at a page long enough for a browser to write down what it wants to. */
const look = () => wait(1200);

/** Ways to end a visit; each tells how often Back showed a page of the site afterwards. */
const endings = {
  close: async (page) => {
    await page.close();
    await look();
    return 0;
  },
  exit: async (page) => {
    await leaveByExit(page, look);
    return 0;
  },
  exitAndBack: async (page) => {
    await leaveByExit(page, look);
    return pressBack(page);
  },
} as const satisfies Record<string, (page: Page) => Promise<number>>;

/**
 * Makes a journey on a fresh profile and counts what is in its files. Back is pressed in a profile of its own, because
 * that leaves traces too.
 */
export async function measure<Id extends string>(
  kind: Kind,
  journey: Journey<Id>,
  secrets: Secrets,
): Promise<Measured<Id>> {
  const folder = await mkdtemp(join(tmpdir(), 'traces-'));
  const profile = join(folder, 'read');
  try {
    const [{ version }, { back }] = await Promise.all([
      travel(kind, profile, journey, journey.leaveBy),
      journey.leaveBy === 'exit'
        ? travel(kind, join(folder, 'back'), journey, 'exitAndBack')
        : { back: 0 },
    ]);
    const counts = { ...countTraces(kind, profile, secrets), back };
    return { id: journey.id, version, counts };
  } finally {
    // After a failure the other browser may still write.
    await rm(folder, { recursive: true, maxRetries: 20 });
  }
}

async function travel(
  kind: Kind,
  profile: string,
  { site, visit }: Journey,
  ending: keyof typeof endings,
): Promise<{ version: string; back: number }> {
  const front = await openFront(hostsAround(site));
  let opened: Opened | undefined;
  try {
    opened = await openBrowser(kind, profile, front);
    const page = await opened.browser.newPage();
    await page.goto(START_PAGE);
    await visit(page, look);
    const back = await endings[ending](page);
    await opened.close();
    return { version: opened.version, back };
  } finally {
    opened?.kill();
    front.stop();
  }
}
