import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the fake mail service answers a request. */
export type Behaviour =
  | 'accept'
  /** Takes the mail and never answers. */
  | 'hang'
  | { status: number; body: string; headers?: Record<string, string> };

/** A mail as it was asked for. */
export interface Sent {
  key: string;
  to: string;
  subject: string;
  text: string;
  attachments: { filename: string; content: string }[];
}

/** A local stand-in for Resend that remembers idempotency keys, as the real one does for a day. */
export interface FakeResend {
  url: string;
  /** Every mail that was accepted, once a key. */
  delivered: Sent[];
  /** Every request, accepted or not. */
  asked: Sent[];
  behave: (behaviour: Behaviour) => void;
  /** What became of every mail: `last_event` of `GET /emails/<id>`. */
  event: string;
  /** Number of mails on a page of the list. */
  pageSize: number;
  stop: () => Promise<void>;
}

/** Starts a fake Resend on a port of its own (`RESEND_BASE_URL`). */
export async function fakeResend(): Promise<FakeResend> {
  let behaviour: Behaviour = 'accept';
  const delivered: Sent[] = [];
  const asked: Sent[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      const isOpen = behaviour === 'accept';
      const url = request.url ?? '';
      const found = /^\/emails\/[^?]/.test(url)
        ? { object: 'email', last_event: fake.event }
        : pageOf(delivered, url, fake.pageSize);
      response
        .writeHead(isOpen ? 200 : 401, { 'content-type': 'application/json' })
        .end(JSON.stringify(isOpen ? found : {}));
      return;
    }
    void readMail(request).then((mail) => {
      asked.push(mail);
      if (behaviour === 'hang') return;
      if (behaviour !== 'accept') {
        response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
        return;
      }
      if (!delivered.some(({ key }) => key === mail.key)) delivered.push(mail);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ id: mail.key }));
    });
  });
  const fake: FakeResend = {
    url: await listen(server),
    event: 'delivered',
    pageSize: 100,
    delivered,
    asked,
    behave: (next) => (behaviour = next),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fake;
}

async function readMail(request: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const mail = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Omit<Sent, 'key'>;
  return { ...mail, key: String(request.headers['idempotency-key']) };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A page of the list of mails, the newest first, as `GET /emails` gives it. */
function pageOf(delivered: Sent[], url: string, size: number): object {
  const after = new URL(url, 'http://localhost').searchParams.get('after');
  const newest = delivered.map(({ key, subject }) => ({ id: key, subject })).toReversed();
  const start = after === null ? 0 : newest.findIndex(({ id }) => id === after) + 1;
  const data = newest.slice(start, start + size);
  return { object: 'list', has_more: start + size < newest.length, data };
}
