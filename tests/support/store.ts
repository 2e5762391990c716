import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setEnvironmentContext } from '@netlify/blobs';
import { BlobsServer } from '@netlify/blobs/server';
import { afterEach, beforeEach } from 'vitest';

/** Gives every test of a file an empty store of its own, on disk. */
export function aLocalStore(): { directory: () => string; stop: () => Promise<void> } {
  let directory = '';
  let server: BlobsServer | undefined;
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'store-'));
    server = new BlobsServer({ directory, token: 'x' });
    const { port } = await server.start();
    const url = `http://localhost:${port}`;
    const place = { edgeURL: url, uncachedEdgeURL: url, siteID: 's', deployID: '0' };
    setEnvironmentContext({ ...place, token: 'x' });
  });
  afterEach(async () => {
    await stop();
    await rm(directory, { recursive: true });
  });
  return { directory: () => directory, stop };
}
