import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isCanary } from '#contact/receipt.ts';
import { config as canaryFunction } from '#netlify/functions/canary.ts';
import { config as forwardFunction } from '#netlify/functions/forward.ts';
import { aKey } from '#tests/builders/contact.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { canaryLetter } from './canary-letter.ts';
import { canaryRecord } from './canary-record.ts';
import { isSolved, readProofOfWork } from './pow-verify.ts';

const local = aLocalStore();
const SECRET = 'x'.repeat(32);
let site: Server;
let posted: { receipt: string; proof: { work: string } | null }[] = [];
let status = 200;

beforeEach(async () => {
  posted = [];
  site = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      posted.push(JSON.parse(Buffer.concat(chunks).toString()) as (typeof posted)[0]);
      response.writeHead(status).end('{}');
    });
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('URL', `http://127.0.0.1:${(site.address() as AddressInfo).port}`);
  vi.stubEnv('OUTBOX_DIR', join(local.directory(), 'mails'));
  vi.stubEnv('CHALLENGE_SECRET', SECRET);
});
afterEach(() => {
  site.close();
  vi.unstubAllEnvs();
});

const send = async () => canaryLetter('test', [(await aKey()).recipient]);
const alarms = () => readdir(join(local.directory(), 'mails')).catch(() => []);

test('a canary letter that the site takes is written down as taken, with a proof of work', async () => {
  status = 200;
  await send();

  const [post] = posted;
  const record = await canaryRecord('test').read();
  expect(record).toMatchObject({ receipt: post?.receipt, throughAt: null });
  expect(record?.takenAt).toBeInstanceOf(Date);
  expect(record && isCanary(record.receipt)).toBe(true);
  const work = readProofOfWork(post?.proof?.work ?? '');
  expect(work && (await isSolved(work, SECRET))).toBe(true);
  expect(await alarms()).toEqual([]);
});

test.each([429, 503])('one that the site answers with %i is not, and is told', async (answer) => {
  status = answer;
  await send();

  expect(await canaryRecord('test').read()).toMatchObject({ takenAt: null, throughAt: null });
  expect(await alarms()).toEqual([expect.stringMatching(/^alarm-refused-/)]);
});

test('a canary letter never starts in a minute in which the run starts that judges it', () => {
  const [minute] = canaryFunction.schedule?.split(' ') ?? [];
  const [, every] = /^\*\/(\d+) /.exec(forwardFunction.schedule ?? '') ?? [];

  expect(Number(minute) % Number(every)).not.toBe(0);
});
