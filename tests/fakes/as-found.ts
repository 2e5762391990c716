import { afterAll, vi } from 'vitest';

const found = { ...process.env };

/** Files share a worker, so a variable that one of them sets would be read by those after it. */
afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  for (const name of Object.keys(process.env))
    if (!(name in found)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, found);
});
