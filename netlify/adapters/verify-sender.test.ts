import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setEnvironmentContext } from '@netlify/blobs';
import { BlobsServer } from '@netlify/blobs/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { solved } from '#tests/builders/proof-of-work.ts';
import { captchaSettings } from './captcha-settings.ts';
import { senderCheckers, secretFor, verifySender, type SenderCheckers } from './verify-sender.ts';
import { spentProofs } from './spent-proofs.ts';
import { MAX_GUESSES } from '#contact/proof.ts';
import { newChallenge } from './pow-verify.ts';

const SECRET = 'geheim';
const receipt = aReceipt();
const other = aReceipt('2222-2222');
const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);

let directory: string;
let server: BlobsServer;
let now: Date;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'used-'));
  server = new BlobsServer({ directory, token: 'x' });
  const { port } = await server.start();
  const url = `http://localhost:${port}`;
  setEnvironmentContext({
    edgeURL: url,
    uncachedEdgeURL: url,
    token: 'x',
    siteID: 's',
    deployID: '0',
  });
  now = new Date('2026-11-22T23:50:00Z');
});
afterEach(async () => {
  await server.stop();
  await rm(directory, { recursive: true });
});

const used = () => spentProofs('test', () => now);

function verify(changes: Partial<SenderCheckers> = {}) {
  const { spend } = used();
  return verifySender({ askHcaptcha: null, challengeSecret: SECRET, spend, ...changes });
}

const someWork = async () => solved(await newChallenge(SECRET, new Date(), MAX_GUESSES));

describe('a proof of work', () => {
  test('that is right counts, once', async () => {
    const work = await someWork();

    expect(await verify()({ work }, receipt)).toBe('work');
    expect(await verify()({ work }, other)).toBe('none');
  });

  test('that was used cannot be dressed up as another', async () => {
    const work = await someWork();
    await verify()({ work }, receipt);
    const dressed = Buffer.from(` ${Buffer.from(work, 'base64').toString()} `).toString('base64');

    expect(await verify()({ work: dressed }, other)).toBe('none');
  });

  test('counts the same for the same letter posted again, also past midnight', async () => {
    const work = await someWork();

    expect(await verify()({ work }, receipt)).toBe('work');
    now = new Date('2026-11-23T08:00:00Z');
    expect(await verify()({ work }, receipt)).toBe('work');
    expect(await verify()({ work }, other)).toBe('none');
  });

  test.each(['', 'x', 'e30='])(
    'that is none does not count, and leaves no trace: %j',
    async (work) => {
      expect(await verify()({ work }, receipt)).toBe('none');
      expect(await readdir(join(directory, 'entries')).catch(() => [])).toEqual([]);
    },
  );

  test('does not count where this site signs none', async () => {
    expect(await verify({ challengeSecret: null })({ work: await someWork() }, receipt)).toBe(
      'none',
    );
  });

  test('cannot be checked without the store: that rejects, and the letter goes on', async () => {
    const work = await someWork();
    await server.stop();

    await expect(verify()({ work }, receipt)).rejects.toThrow();
    await server.start();
  });
});

describe('a token of hCaptcha', () => {
  const token = { hcaptcha: 'P1_x' };

  test('counts when hCaptcha says so', async () => {
    expect(await verify({ askHcaptcha: yes })(token, receipt)).toBe('hcaptcha');
    expect(await verify({ askHcaptcha: no })({ hcaptcha: 'P1_y' }, receipt)).toBe('none');
  });

  test('counts the same for the same letter, though hCaptcha knows it only once', async () => {
    await verify({ askHcaptcha: yes })(token, receipt);

    expect(await verify({ askHcaptcha: no })(token, receipt)).toBe('hcaptcha');
    expect(await verify({ askHcaptcha: yes })(token, other)).toBe('none');
  });

  test('that does not count leaves room for a proof of work', async () => {
    const proof = { ...token, work: await someWork() };

    expect(await verify({ askHcaptcha: no })(proof, receipt)).toBe('work');
  });

  test('means nothing to a zone without keys', async () => {
    expect(await verify()(token, receipt)).toBe('none');
  });
});

test('nothing to check is not checked', async () => {
  expect(await verify({ askHcaptcha: yes })({}, receipt)).toBe('none');
});

test('what was used before yesterday is forgotten, and not sooner', async () => {
  await used().spend('a', receipt, true);
  now = new Date('2026-11-23T12:00:00Z');
  await used().tidy();
  expect(await used().spend('a', other, true)).toBe(false);

  now = new Date('2026-11-24T12:00:00Z');
  await used().tidy();
  expect(await used().spend('a', other, true)).toBe(true);
});

describe('settings', () => {
  const keys = { HCAPTCHA_SITEKEY: 'a', HCAPTCHA_SECRET: 'b' };

  test('hCaptcha needs both keys', () => {
    const url = { URL: 'https://zone.example/' };

    expect(captchaSettings({ ...keys, ...url }).hcaptcha).toEqual({
      sitekey: 'a',
      secret: 'b',
      hostname: 'zone.example',
    });
    for (const name of Object.keys(keys))
      expect(captchaSettings({ ...keys, ...url, [name]: '' }).hcaptcha).toBeNull();
  });

  test('challenges are signed with a secret of their own, or else with another that is set', () => {
    const resend = { RESEND_API_KEY: 'c' };

    expect(captchaSettings({ CHALLENGE_SECRET: 'd', ...resend }).challengeSecret).toBe('d');
    expect(captchaSettings({ CHALLENGE_SECRET: '', ...resend }).challengeSecret).toBe('c');
    expect(captchaSettings(keys).challengeSecret).toBe('b');
  });

  test('without any, challenges exist on this machine only', () => {
    const settings = captchaSettings({});

    expect(secretFor('production', settings)).toBeNull();
    expect(secretFor('local', settings)).toMatch(/^[0-9a-f]{64}$/);
    expect(senderCheckers('local', settings).askHcaptcha).toBeNull();
    expect(senderCheckers('local', captchaSettings(keys)).askHcaptcha).toBeInstanceOf(Function);
  });
});
