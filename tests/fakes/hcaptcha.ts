import { createServer } from 'node:http';
import { globalAgent } from 'node:https';
import { connect, type AddressInfo } from 'node:net';

/** Answer of the fake: a status and a body, or never any. */
export type Answer = { status?: number; body: string } | 'hang';

/** A local stand-in for hCaptcha. */
export interface FakeHcaptcha {
  /** Bodies of the questions. */
  asked: URLSearchParams[];
  answer: (next: Answer) => void;
  stop: () => Promise<void>;
}

/** Starts a fake hCaptcha. The package knows one host only, so every `https` connection of this process leads here. */
export async function fakeHcaptcha(): Promise<FakeHcaptcha> {
  let current: Answer = 'hang';
  const asked: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(new URLSearchParams(Buffer.concat(chunks).toString()));
      if (current !== 'hang') response.writeHead(current.status ?? 200).end(current.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const real = globalAgent.createConnection.bind(globalAgent);
  globalAgent.createConnection = () => connect(port, '127.0.0.1');
  return {
    asked,
    answer: (next) => (current = next),
    stop: async () => {
      globalAgent.createConnection = real;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
