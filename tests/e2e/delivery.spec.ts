import { createServer } from 'node:net';
import { rm, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { words } from '#lib/words.ts';
import { aMailEvent, WEBHOOK_SECRET } from '#tests/builders/mail-event.ts';
import { openLetter } from '#tests/readers/mails.ts';
import { fakeResend, type FakeResend } from '#tests/fakes/resend.ts';
import { failToStart, startServer, type Running } from '#tests/processes/own-server.ts';
import { server } from '#tests/processes/server.ts';

// Each test has servers of its own on these ports.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const PORT = server.port + 1;

let resend: FakeResend;
test.beforeAll(async () => {
  resend = await fakeResend();
});
test.afterAll(() => resend.stop());

function settingsFor(folder: string): Record<string, string> {
  return {
    RESEND_API_KEY: 're_x',
    RESEND_BASE_URL: resend.url,
    MAIL_FROM: 'site@zone.example',
    MAIL_TO: 'dienst@zone.example',
    STORE_DIR: `${folder}/store`,
    OUTBOX_DIR: `${folder}/outbox`,
    FORWARD_AFTER_SECONDS: '0',
    FORWARD_PAUSE_MS: '0',
    FORWARD_WAIT_SECONDS: '0',
  };
}

function post(running: Running, text: string): Promise<Response> {
  return fetch(`${running.origin}/api/contact`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ thema: 'b', bericht: text, bereik: 'nee' }),
  });
}

const receiptOf = async (answer: Response) =>
  ((await answer.json()) as { receipt: string }).receipt;

test('killed between "kept" and "forwarded", a message arrives once after a restart', async () => {
  const env = settingsFor(test.info().outputPath());
  resend.behave('hang');
  const first = await startServer(PORT, env);
  const asked = resend.asked.length;
  const lost = post(first, 'Een kanarie.').catch(() => 'the line is dead');
  await expect.poll(() => resend.asked.length).toBe(asked + 1);

  await first.kill();
  expect(await lost).toBe('the line is dead');
  expect(resend.delivered).toEqual([]);

  resend.behave('accept');
  const second = await startServer(PORT, env);
  await expect.poll(() => resend.delivered.length).toBe(1);
  await second.kill();
  const third = await startServer(PORT, env);
  await expect.poll(() => third.output()).toContain('0 further, 0 failed');
  await third.interrupt();

  const keys = resend.asked.slice(asked).map(({ key }) => key);
  expect(new Set(keys).size).toBe(1);
  expect(resend.delivered).toHaveLength(1);
  const [mail] = resend.delivered;
  const letter = await openLetter(new TextEncoder().encode(mail?.text));
  expect(letter).toMatchObject({ receipt: mail?.key, text: 'Een kanarie.' });
});

test('while mail is down a message is kept and called sent; it leaves when mail is back', async () => {
  const env = settingsFor(test.info().outputPath());
  resend.behave({ status: 500, body: '<html>' });
  const first = await startServer(PORT, env);
  const answer = await post(first, 'Een kanarie.');
  const receipt = await receiptOf(answer);
  await first.interrupt();

  resend.behave('accept');
  const second = await startServer(PORT, env);
  await expect.poll(() => resend.delivered.map(({ key }) => key)).toContain(receipt);
  await second.interrupt();

  expect(first.output() + second.output()).not.toContain('kanarie');
});

test('with mail and store down nothing is called sent, and the form keeps the text', async () => {
  const env = settingsFor(test.info().outputPath());
  const running = await startServer(PORT, env);
  // The store's folder becomes a file under its feet.
  await rm(`${env['STORE_DIR']}`, { recursive: true });
  await writeFile(`${env['STORE_DIR']}`, '');
  resend.behave({ status: 500, body: '' });

  const data = await post(running, 'Een kanarie.');
  const page = await fetch(`${running.origin}/api/contact`, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: new URLSearchParams({ thema: 'b', bericht: 'Een kanarie.', bereik: 'nee' }),
  });

  expect(data.status).toBe(503);
  expect(await data.json()).toMatchObject({ code: 'unsure' });
  expect(page.status).toBe(503);
  expect(await page.text()).toMatch(/Een kanarie\.<\/textarea>/);

  resend.behave('accept');
  expect((await post(running, 'Een kanarie.')).status).toBe(200);
  await running.interrupt();
});

test('above the places of an hour letters are kept, told to be slow, and leave later', async () => {
  resend.behave('accept');
  const folder = test.info().outputPath();
  const running = await startServer(PORT, { ...settingsFor(folder), UNCHECKED_PER_HOUR: '2' });

  const before = resend.delivered.filter(({ subject }) => subject.startsWith('Nieuw')).length;

  const answers = [];
  for (let time = 0; time < 3; time++) answers.push((await post(running, 'Een kanarie.')).status);
  const page = await fetch(`${running.origin}/api/contact`, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: new URLSearchParams({ thema: 'b', bericht: 'Een kanarie.', bereik: 'nee' }),
  });
  await running.interrupt();

  expect(answers).toEqual([200, 200, 200]);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Er komen nu veel berichten binnen');
  const letters = resend.delivered.filter(({ subject }) => subject.startsWith('Nieuw bericht'));
  expect(letters).toHaveLength(before + 2);
});

test('the daily control goes the whole way, and staff see when it last did', async () => {
  resend.behave('accept');
  const env = settingsFor(test.info().outputPath());
  const running = await startServer(PORT, { ...env, RUN_AT_START: 'canary' });
  await expect
    .poll(() => resend.delivered.map(({ subject }) => subject))
    .toContainEqual(expect.stringMatching(/^Controlebericht CCCC-/));
  await running.interrupt();

  // The mail service is asked a minute after it took the mail.
  test.setTimeout(180_000);
  await new Promise((resolve) => setTimeout(resolve, 61_000));
  const again = await startServer(PORT, env);
  const lastControl = async () => {
    const answer = await fetch(`${again.origin}/api/last-control`);
    return Date.parse(((await answer.json()) as { lastControl: string }).lastControl);
  };
  await expect.poll(lastControl).toBeGreaterThan(Date.now() - 120_000);
  const receipt = await receiptOf(await post(again, 'Een kanarie.'));
  await again.interrupt();

  const mail = resend.delivered.find(({ key }) => key === receipt);
  expect(mail?.text).toMatch(/Laatste controle: \d+ \S+ \d{4} om \d\d:\d\d\./);
});

test('what became of a mail is heard of the mail service, and of nobody else', async () => {
  resend.behave('accept');
  resend.event = 'sent';
  const folder = test.info().outputPath();
  const running = await startServer(PORT, {
    ...settingsFor(folder),
    RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
  });
  const { receipt, code } = (await (await post(running, 'Een kanarie.')).json()) as Record<
    'receipt' | 'code',
    string
  >;
  const mail = { id: receipt, subject: `Nieuw bericht ${receipt}` };
  const tell = async (fate: string, changes = {}) =>
    (await fetch(aMailEvent(running.origin, fate, mail, changes))).status;
  const isInTheMailbox = async () => {
    const body = new URLSearchParams({ nummer: receipt, code });
    const answer = await fetch(`${running.origin}/api/bericht`, { method: 'POST', body });
    return !(await answer.text()).includes(words.follow.stand.notDelivered);
  };
  const alarms = () => resend.delivered.filter(({ subject }) => subject.startsWith('Alarm: mails'));

  expect(await tell('delivered', { secret: 'whsec_bmljZSB0cnk=' })).toBe(400);
  expect(await tell('delivered', { at: new Date(Date.now() - 600_000) })).toBe(400);
  expect(await tell('delivered', { type: 'text/plain' })).toBe(415);
  expect(await isInTheMailbox()).toBe(false);

  expect(await tell('delivered')).toBe(204);
  expect(await isInTheMailbox()).toBe(true);

  expect(await tell('bounced')).toBe(204);
  expect(await tell('bounced')).toBe(204);
  expect(await isInTheMailbox()).toBe(false);
  expect(alarms()).toHaveLength(1);
  expect(alarms()[0]?.text).toContain(receipt);

  const unknown = aMailEvent(running.origin, 'bounced', {
    ...mail,
    subject: 'Nieuw bericht 2222-2222',
  });
  expect((await fetch(unknown)).status).toBe(204);
  await running.interrupt();
  expect(running.output()).not.toContain(receipt);
});

test('Ctrl-C ends the server cleanly', async () => {
  const running = await startServer(PORT, {
    OUTBOX_DIR: test.info().outputPath('o'),
    STORE_DIR: test.info().outputPath('s'),
  });

  expect(running.output()).toContain(`http://localhost:${PORT}`);
  expect(running.output()).toContain('*.eml');
  expect(running.output()).toContain('npm run open');
  expect(await running.interrupt()).toBe(0);
});

test('what keeps the server from starting is said in one sentence, with exit code 1', async () => {
  const file = test.info().outputPath('a-file');
  await writeFile(file, '');
  const taken = createServer().listen(PORT, '127.0.0.1');
  const stores = {
    STORE_DIR: test.info().outputPath('s'),
    OUTBOX_DIR: test.info().outputPath('o'),
  };
  const faults: [Record<string, string>, RegExp][] = [
    [{ ...stores, PORT: String(PORT) }, /^Port \d+ is taken\. [^\n]+\n$/],
    [{ ...stores, PORT: 'vier' }, /^PORT is "vier"\. [^\n]+\n$/],
    [
      { ...stores, PORT: String(PORT + 1), OUTBOX_DIR: `${file}/x` },
      /^Nothing can be written in [^\n]+ OUTBOX_DIR [^\n]+\n$/,
    ],
    [
      { ...stores, PORT: String(PORT + 1), STORE_DIR: `${file}/x` },
      /^Nothing can be written in [^\n]+ STORE_DIR [^\n]+\n$/,
    ],
    [
      { ...stores, PORT: String(PORT + 1), RESEND_API_KEY: 're_x' },
      /^With RESEND_API_KEY or MAIL_SMTP, [^\n]+\n$/,
    ],
  ];

  for (const [env, sentence] of faults) {
    const { code, output } = await failToStart(env);
    expect(output).toMatch(sentence);
    expect(code).toBe(1);
  }
  taken.close();
});
