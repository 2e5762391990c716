import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { BlobsServer } from '@netlify/blobs/server';
import { resolveConfig } from '@netlify/config';
import { zipFunctions, type FunctionResult } from '@netlify/zip-it-and-ship-it';

/** What Netlify made of a function, and where its files are. */
export type Packed = FunctionResult & { folder: string };

interface NetlifyConfig {
  functionsDirectory: string;
  functions: Record<string, Record<string, unknown>>;
}

/** Packs what `netlify.toml` names, with Netlify's own reader and bundler; each function stays a folder. */
export async function packAsNetlify(out: string): Promise<Packed[]> {
  const { config } = (await resolveConfig({ cwd: '.', offline: true, mode: 'cli' })) as {
    config: NetlifyConfig;
  };
  const folder = resolve(out);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const base = { nodeVersion: '24', includedFilesBasePath: process.cwd() };
  const settings = Object.entries(config.functions).map(([name, own]) => [
    name,
    { ...base, nodeBundler: own['node_bundler'], includedFiles: own['included_files'] },
  ]);
  const packed = await zipFunctions(config.functionsDirectory, folder, {
    archiveFormat: 'none',
    basePath: process.cwd(),
    config: Object.fromEntries(settings) as Record<string, object>,
  });
  return packed.map((one) => ({ ...one, folder: `${folder}/${one.name}` }));
}

/** Files of a packed function, with their bytes. */
export async function filesOf({ folder }: Packed): Promise<Map<string, number>> {
  const names = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  const sized = names.map(
    async (name) => [name.slice(folder.length + 1), (await stat(name)).size] as const,
  );
  return new Map(await Promise.all(sized));
}

/** What a packed function answered in a process of its own. */
export interface PackedAnswer {
  statusCode: number;
  multiValueHeaders: Record<string, string[]>;
  body: string;
  /** From the first line of its file until it can be called. */
  loadedMs: number;
  /** From the first line of its file to its whole answer. */
  ms: number;
  /** What it wrote in the log. */
  log: string;
}

/** A request as the host hands it over. */
export interface PackedRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Starts a packed function in a fresh process, and asks it once. */
export async function askPacked(
  { folder, mainFile }: Packed,
  { method, url, headers, body }: PackedRequest,
  env: Record<string, string>,
): Promise<PackedAnswer> {
  const file = relative(process.cwd(), mainFile);
  const child = spawn(process.execPath, ['tests/processes/start-packed.ts', folder, file], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const event = {
    httpMethod: method,
    rawUrl: url,
    headers,
    multiValueHeaders: {},
    body: Buffer.from(body).toString('base64'),
    isBase64Encoded: true,
    flags: {},
    invocationMetadata: {},
  };
  child.stdin.end(JSON.stringify(event));
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const lines = said.trimEnd().split('\n');
  const answer = JSON.parse(lines.pop() ?? '') as Omit<PackedAnswer, 'log'>;
  return { ...answer, log: lines.join('\n').trim() };
}

/** A store for packed functions, and the settings that lead them there. */
export async function storeForPacked(
  directory: string,
): Promise<{ env: Record<string, string>; stop: () => Promise<void> }> {
  await mkdir(directory, { recursive: true });
  const store = new BlobsServer({ directory, token: 'x' });
  const { port } = await store.start();
  const url = `http://localhost:${port}`;
  const place = { edgeURL: url, uncachedEdgeURL: url, token: 'x', siteID: 's', deployID: '0' };
  return {
    env: {
      NETLIFY_BLOBS_CONTEXT: Buffer.from(JSON.stringify(place)).toString('base64'),
      CHALLENGE_SECRET: 'x'.repeat(32),
      URL: PACKED_SITE,
    },
    stop: async () => {
      await store.stop();
    },
  };
}

/** Address under which packed functions are asked. */
export const PACKED_SITE = 'https://zone.example';
