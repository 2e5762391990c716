import { once } from 'node:events';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { json } from 'node:stream/consumers';

/**
 * Starts one packed function as Netlify's own start does, answers one event from the input and says on the output
 * what came of it: `node start-packed.ts <folder of the function> <its own file in there>`.
 */
interface Meta {
  statusCode: number;
  multiValueHeaders: Record<string, string[]>;
}
type Handler = (event: unknown, stream: PassThrough, context: object) => Promise<void>;

let meta: Meta | undefined;
// What Lambda has for answers that stream.
Object.assign(globalThis, {
  awslambda: {
    streamifyResponse: (handler: Handler) => handler,
    HttpResponseStream: {
      from: (stream: PassThrough, said: Meta) => {
        meta = said;
        return stream;
      },
    },
  },
});

process.chdir(resolve(process.argv[2] ?? ''));
const event: unknown = await json(process.stdin);
const start = performance.now();
const { handler } = (await import(resolve('___netlify-entry-point.mjs'))) as { handler: Handler };
// Netlify's start loads it with the first request: here before it, to know how long that takes.
await import(resolve(process.argv[3] ?? ''));
const loadedMs = performance.now() - start;
const stream = new PassThrough();
const chunks: Buffer[] = [];
stream.on('data', (chunk: Buffer) => chunks.push(chunk));
const ended = once(stream, 'end');
await handler(event, stream, { awsRequestId: '1', getRemainingTimeInMillis: () => 10_000 });
await ended;
const ms = performance.now() - start;
const answer = { ...meta, body: Buffer.concat(chunks).toString(), loadedMs, ms };
process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit(0));
