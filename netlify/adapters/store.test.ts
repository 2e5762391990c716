import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setEnvironmentContext } from '@netlify/blobs';
import { afterEach, expect, test } from 'vitest';
import { aLocalStore } from '#tests/fakes/store.ts';
import { storeOf, writeNew, writeOver } from './store.ts';

aLocalStore();
let refusing: Server | undefined;
afterEach(() => refusing?.close());

/** A store that answers every write with a status and keeps nothing. */
async function aStoreThatAnswers(status: number): Promise<void> {
  const server = createServer(({ method }, response) => {
    response.writeHead(method === 'PUT' ? status : 404).end();
  });
  refusing = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place = { edgeURL: url, uncachedEdgeURL: url, siteID: 's', deployID: '0' };
  setEnvironmentContext({ ...place, token: 'x' });
}

test.each([400, 401, 403, 404, 405, 409, 413, 423, 451])(
  'a write that the store answers with %i is never taken for kept',
  async (status) => {
    await aStoreThatAnswers(status);

    await expect(writeNew(storeOf('letters', 'test'), 'K7P2-9QXD', 'text')).rejects.toThrow(
      'did not keep',
    );
  },
);

test.each([401, 403, 404, 409])(
  'a change that the store answers with %i is never taken for written',
  async (status) => {
    await aStoreThatAnswers(status);
    await expect(
      writeOver(storeOf('letters', 'test'), 'K7P2-9QXD', 'text', '"1"', {}),
    ).rejects.toThrow('does not say');
  },
);

test('a change of what changed or went in the meantime does nothing', async () => {
  await aStoreThatAnswers(412);

  expect(await writeOver(storeOf('letters', 'test'), 'K7P2-9QXD', 'text', '"1"', {})).toBeNull();
});

test('the first of two writes counts, and the same text written again is there', async () => {
  const store = storeOf('letters', 'test');

  expect(await writeNew(store, 'key', 'one')).toBe(true);
  expect(await writeNew(store, 'key', 'two')).toBe(false);
  expect(await store.get('key', { type: 'text' })).toBe('one');
});
