import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { raise, tidyAlarms } from './alarms.ts';
import { ringHeartbeat } from './heartbeat.ts';

const local = aLocalStore();
const folder = () => join(local.directory(), 'mails');
const alarm = { kind: 'late', receipts: [aReceipt()] } as const;
const today = new Date('2026-11-24T10:00:00Z');
const tomorrow = new Date('2026-11-25T10:00:00Z');

let bell: Server;
let rung: { method: string; body: string }[] = [];
let status = 200;
let address = '';
beforeEach(async () => {
  [rung, status] = [[], 200];
  vi.stubEnv('OUTBOX_DIR', folder());
  bell = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      rung.push({ method: request.method ?? '', body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => bell.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(bell.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  bell.closeAllConnections();
  await new Promise((resolve) => bell.close(resolve));
});

const mails = () => readdir(folder()).catch(() => []);

describe('an alarm', () => {
  test('rings every bell, once a day', async () => {
    vi.stubEnv('ALARM_WEBHOOK_URL', address);

    await raise('test', alarm, today);
    await raise('test', alarm, today);

    expect(rung).toHaveLength(1);
    expect(JSON.parse(rung[0]?.body ?? '')).toEqual({
      text: expect.stringContaining('K7P2-9QXD') as unknown,
    });
    expect(await mails()).toEqual(['alarm-late-2026-11-24.eml']);
  });

  test('rings on the bell that works, when the mail service is what is broken', async () => {
    vi.stubEnv('RESEND_API_KEY', 're_x');
    vi.stubEnv('RESEND_BASE_URL', 'http://127.0.0.1:9');
    vi.stubEnv('MAIL_FROM', 'site@zone.example');
    vi.stubEnv('MAIL_TO', 'dienst@zone.example');
    vi.stubEnv('ALARM_WEBHOOK_URL', address);

    await raise('test', alarm, today);

    expect(rung).toHaveLength(1);
  });

  test('that rang on no bell says so, and rings again with the next run', async () => {
    vi.stubEnv('OUTBOX_DIR', '/dev/null/mails');
    vi.stubEnv('ALARM_SMTP_URL', 'smtp://127.0.0.1:9');
    vi.stubEnv('ALARM_WEBHOOK_URL', address);
    status = 500;
    await expect(raise('test', alarm, today)).rejects.toThrow('No bell rang');

    status = 200;
    await raise('test', alarm, today);

    expect(rung).toHaveLength(2);
  });

  test('of yesterday is forgotten in the night, that of today is not', async () => {
    vi.stubEnv('ALARM_WEBHOOK_URL', address);
    await raise('test', alarm, today);
    await raise('test', alarm, tomorrow);

    await tidyAlarms('test', tomorrow);
    await raise('test', alarm, today);
    await raise('test', alarm, tomorrow);

    expect(rung).toHaveLength(3);
  });
});

describe('the heartbeat', () => {
  test('asks the watch outside, once', async () => {
    vi.stubEnv('HEARTBEAT_URL', address);

    await ringHeartbeat();

    expect(rung).toEqual([{ method: 'GET', body: '' }]);
  });

  test('never stops a run, whatever the watch answers, or when there is none', async () => {
    await ringHeartbeat();
    vi.stubEnv('HEARTBEAT_URL', 'http://127.0.0.1:9');

    await ringHeartbeat();

    expect(rung).toEqual([]);
  });
});
