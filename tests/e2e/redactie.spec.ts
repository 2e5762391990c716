import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { copyToEdit } from '#tests/processes/copy.ts';
import { follow, hasSaid, kill, type Started } from '#tests/processes/program.ts';
import { server } from '#tests/processes/server.ts';

// A field is there only once it is in sight.
test.use({ viewport: { width: 1280, height: 2000 } });
// Each journey waits for checks of all texts.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const FILE = 'content/organisations/awel.yaml';
const port = String(server.port + 9);
const origin = `http://localhost:${port}`;
let project = '';
let editor: Started;

// On a copy, because others read content/ meanwhile.
test.beforeAll(async () => {
  project = copyToEdit('redactie');
  const env = { ...process.env, PORT: port, ZONE: '' };
  editor = follow(spawn(process.execPath, ['commands/redactie.ts'], { cwd: project, env }));
  if (!(await hasSaid(editor, /staat klaar/, 60_000))) throw new Error(editor.output());
});
test.afterAll(() => kill(editor));

const stands = () => readFileSync(`${project}/${FILE}`, 'utf8');
const save = (page: Page) => page.getByRole('button', { name: 'Opslaan', exact: true }).click();
const check = (page: Page) => page.locator('#check');

async function open(page: Page): Promise<void> {
  await page.goto(`${origin}/#/collections/organisations/entries/awel`);
  const tel = page.getByRole('textbox', { name: 'tel', exact: true });
  // It reads every file of content/ first.
  await expect(tel).toHaveValue(/\d/, { timeout: 60_000 });
}

test('a number that is changed in the browser stands in the file, and the texts are checked', async ({
  page,
}) => {
  const elsewhere: string[] = [];
  page.on('response', (answer) => {
    if (!answer.url().startsWith(origin)) elsewhere.push(answer.url());
  });
  const before = stands();
  await open(page);
  await page.getByRole('textbox', { name: 'tel', exact: true }).fill('103');
  await save(page);

  await expect(check(page)).toHaveText(
    /^content\/organisations\/awel\.yaml:8: .*Mensen lezen 102, maar hun telefoon belt 103/,
    { timeout: 90_000 },
  );
  expect(stands()).toBe(before.replace("tel: '102'", "tel: '103'"));

  await open(page);
  await page.getByRole('textbox', { name: 'tel', exact: true }).fill('102');
  await save(page);

  await expect(check(page)).toHaveText(/^Alles klopt/, { timeout: 90_000 });
  expect(stands()).toBe(before);
  expect(elsewhere.filter((url) => /^https?:/.test(url))).toEqual([]);
});

test('what changed elsewhere meanwhile is not overwritten', async ({ page }) => {
  await open(page);
  const changed = stands().replace('order: 60', 'order: 61');
  writeFileSync(`${project}/${FILE}`, changed);

  await page.getByRole('textbox', { name: 'tel', exact: true }).fill('104');
  await save(page);

  await expect(check(page)).toHaveText(/awel\.yaml werd intussen elders veranderd/);
  expect(stands()).toBe(changed);
});

test('another site in the same browser writes nothing, and nobody reads beyond content/', async ({
  request,
}) => {
  const address = `${origin}/files/${FILE}`;
  const before = stands();

  const foreign = { origin: 'https://elsewhere.example' };
  const put = await request.put(address, { data: 'name: x', headers: foreign });
  const other = await request.get(address, { headers: { host: 'elsewhere.example' } });
  const checks = await request.get(`${origin}/checks`, { headers: foreign });
  const beyond = await request.get(`${origin}/files/content%2f..%2fpackage.json`);

  expect([put, other, checks, beyond].map((answer) => answer.status())).toEqual([
    403, 403, 403, 404,
  ]);
  expect(stands()).toBe(before);
});

test('a second one says that the port is taken, and what to do', async () => {
  const env = { ...process.env, PORT: port, ZONE: '' };
  const second = follow(spawn(process.execPath, ['commands/redactie.ts'], { cwd: project, env }));
  await once(second.child, 'exit');

  expect(second.child.exitCode).toBe(1);
  expect(second.output()).toMatch(/^Poort \d+ is niet vrij\. [^\n]+ npm run redactie\n$/);
});
