import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setEnvironmentContext } from '@netlify/blobs';
import { BlobsServer } from '@netlify/blobs/server';
import { afterEach, beforeEach } from 'vitest';

/** The store of one test. */
export interface LocalStore {
  directory: () => string;
  /** Runs whenever the store is asked for something of that kind, before it answers. */
  before: (type: 'get', act: () => void) => void;
  stop: () => Promise<void>;
}

/** Gives every test of a file an empty store of its own, on disk. */
export function aLocalStore(): LocalStore {
  let directory = '';
  let server: BlobsServer | undefined;
  let acts: Partial<Record<string, () => void>> = {};
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'store-'));
    acts = {};
    server = new BlobsServer({
      directory,
      token: 'x',
      onRequest: ({ type }) => {
        acts[type]?.();
      },
    });
    const { port } = await server.start();
    const url = `http://localhost:${port}`;
    const place = { edgeURL: url, uncachedEdgeURL: url, siteID: 's', deployID: '0' };
    setEnvironmentContext({ ...place, token: 'x' });
  });
  afterEach(async () => {
    await stop();
    await rm(directory, { recursive: true, force: true });
  });
  return {
    directory: () => directory,
    before: (type, act) => {
      acts = { [type]: act };
    },
    stop,
  };
}
