import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { writeManifest } from './site-manifest.ts';

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function aSite(): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'dist-'));
  folders.push(dist);
  await mkdir(join(dist, 'stop'));
  await writeFile(join(dist, 'stop/index.html'), '<p>');
  await writeFile(join(dist, 'a.txt'), 'a');
  return dist;
}

const given = { COMMIT_REF: 'abc', BUILD_DAY: '2026-11-28' };
const files = ['a.txt', 'stop/index.html'];
const textIn = (dist: string) => readFile(join(dist, '.well-known/site-manifest.json'), 'utf8');
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

test('every file stands under its address with its hash, beside the commit and the day, and no time', async () => {
  const dist = await aSite();

  expect(await writeManifest(dist, files, given)).toEqual(['.well-known/site-manifest.json']);
  expect(JSON.parse(await textIn(dist))).toEqual({
    commit: 'abc',
    day: '2026-11-28',
    files: { '/a.txt': hash('a'), '/stop/': hash('<p>') },
  });
});

test('with a key whoever has its public half can see who signed the list', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const dist = await aSite();

  const written = await writeManifest(dist, files, { ...given, SITE_SIGNING_KEY: key });
  const signature = await readFile(join(dist, written[1] ?? ''), 'utf8');
  const isSigned = (text: string) =>
    verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'));
  expect(isSigned(await textIn(dist))).toBe(true);
  expect(isSigned((await textIn(dist)).replace('abc', 'abd'))).toBe(false);
});

test('a key of another kind stops the build, and is not repeated', async () => {
  const { privateKey } = generateKeyPairSync('x25519');
  const other = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const dist = await aSite();

  for (const key of ['c2VjcmV0', other])
    await expect(writeManifest(dist, files, { ...given, SITE_SIGNING_KEY: key })).rejects.toThrow(
      /^SITE_SIGNING_KEY is no Ed25519 key: docs\/integrity\.md says how to make one\.$/,
    );
});
