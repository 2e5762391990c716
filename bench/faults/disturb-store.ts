import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { StoreMode } from './store-modes.ts';

// Loaded into the server before anything else (`--import`). Stands between the library of the store and the local store,
// which itself never answers as the real one's edge does: how, a file says.

const file = process.env['FAULTY_STORE_FILE'] ?? '';
const statuses = [401, 403, 404, 409];
/** Longer than the site waits for the store. */
const LATE_MS = 7000;
const real = globalThis.fetch;
let turn = 0;

globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const mode = /\/local\/site(?::|%3A)/i.test(url) ? currentMode() : 'works';
  // Every second request is well: a store that refuses all of them is only down.
  if (mode === 'works' || (turn += 1) % 2 === 0) return real(input, init);
  const status = statuses[Math.floor(turn / 2) % statuses.length] ?? 403;
  if (mode === 'late' && init?.method === 'put')
    void wait(LATE_MS).then(() => real(input, init).catch(() => undefined));
  return Promise.resolve(new Response(null, { status }));
};

function currentMode(): StoreMode {
  try {
    return readFileSync(file, 'utf8') as StoreMode;
  } catch {
    return 'works';
  }
}
