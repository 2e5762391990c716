const port = Number(process.env['E2E_PORT'] ?? 4390);
const folder = 'test-results/e2e';

/** The server that journeys visit: the real one, with an outbox and a store of its own, emptied before each run. */
export const server = {
  port,
  origin: `http://localhost:${port}`,
  folder,
  outbox: `${folder}/outbox`,
  store: `${folder}/store`,
} as const;
