import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import puppeteer, { type Browser, type ConnectOptions } from 'puppeteer-core';
import type { Front } from './front.ts';
import type { Kind } from './profile.ts';
import { chromiumPlaces, firstProgram } from '#commands/programs.ts';

/** A browser in a profile of its own. */
export interface Opened {
  browser: Browser;
  /** `156.0.1` */
  version: string;
  /** Closes it as a person does, and waits until every file is written. */
  close: () => Promise<void>;
  /** Ends it at once, if it still runs. */
  kill: () => void;
}

/** Time limit for a browser to start or to close. */
const PATIENCE_MS = 60_000;

const programs: Record<Kind, { places: readonly string[]; package: string }> = {
  Chromium: {
    places: chromiumPlaces,
    package: 'chromium',
  },
  Firefox: {
    places: [process.env['FIREFOX'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'],
    package: 'firefox-esr',
  },
};

/** @throws a sentence that says how to install the first one that is missing */
export function ensureInstalled(kinds: readonly Kind[]): void {
  kinds.forEach(programOf);
}

/** Opens a browser in a profile. We start it, not the driver, whose flags and settings would change what is stored. */
export async function openBrowser(kind: Kind, profile: string, front: Front): Promise<Opened> {
  const child = spawn(programOf(kind), prepare[kind](profile, front));
  const address = await addressOf(child, kind);
  const browser = await puppeteer.connect({ ...connection(kind, address), defaultViewport: null });
  return {
    browser,
    version: (await browser.version()).replace(/^\D*/, ''),
    close: async () => {
      const gone = once(child, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) });
      await browser.close();
      await gone;
    },
    kill: () => child.kill('SIGKILL'),
  };
}

function programOf(kind: Kind): string {
  const { places, package: name } = programs[kind];
  const found = firstProgram(places);
  if (found !== undefined) return found;
  throw new Error(`${kind} is not installed. On Debian: apt-get install ${name}`);
}

/** Writes what the profile needs before its first start; returns the arguments. */
const prepare: Record<Kind, (profile: string, front: Front) => string[]> = {
  Chromium: (profile, { port, keyHash }) => {
    const settings = { download: { default_directory: join(profile, 'Downloads') } };
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
    return [
      '--headless=new', // the whole browser, without a window
      '--no-sandbox', // machines for tests often have no other way
      '--disable-gpu',
      '--no-first-run',
      '--password-store=basic', // no key ring that asks for a password
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--proxy-server=http://127.0.0.1:${port}`,
      `--ignore-certificate-errors-spki-list=${keyHash}`,
      'about:blank',
    ];
  },
  Firefox: (profile, { port }) => {
    const settings = {
      'remote.prefs.recommended': false, // they switch off what people have on
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'browser.download.folderList': 2,
      'browser.download.dir': join(profile, 'Downloads'),
    };
    const lines = Object.entries(settings).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    return [
      ...['--headless', '--no-remote', '--remote-debugging-port', '0'],
      ...['--profile', profile, 'about:blank'],
    ];
  },
};

function connection(kind: Kind, address: string): ConnectOptions {
  return kind === 'Chromium'
    ? { browserWSEndpoint: address }
    : {
        browserWSEndpoint: `${address}/session`,
        protocol: 'webDriverBiDi',
        acceptInsecureCerts: true,
      };
}

/** Debugging address, which the browser prints once it has started. */
async function addressOf(child: ChildProcess, kind: Kind): Promise<string> {
  const reap = () => child.kill('SIGKILL');
  process.once('exit', reap);
  child.once('exit', () => process.off('exit', reap));
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => {
      child.kill('SIGKILL');
      reject(new Error(`${kind} did not start: ${said.trim().slice(-500)}`));
    };
    const timer = setTimeout(fail, PATIENCE_MS);
    child.once('exit', fail);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /listening on (ws:\/\/\S+)/.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      child.off('exit', fail);
      resolve(address);
    });
    child.stdout?.resume();
  });
}
