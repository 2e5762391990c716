import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dirname, matchesGlob } from 'node:path';
import { text } from 'node:stream/consumers';
import { Checks } from './checks.ts';
import { settingsOf, type Form } from './forms.ts';
import { merge } from './merge.ts';
import { pageFiles, type PageFile } from './page-files.ts';

/** Nothing that this page loads, asks or sends leaves the machine. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' data:",
].join('; ');

interface Editor {
  forms: readonly Form[];
  page: ReadonlyMap<string, PageFile>;
  checks: Checks;
  host: string;
}

interface Answer {
  status?: number;
  type?: string;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
}

/** The editor of `content/`, for whoever sits at this machine. */
export async function editorServer(forms: readonly Form[], port: number): Promise<Server> {
  const page = await pageFiles(settingsOf(forms));
  const editor = { forms, page, checks: new Checks(), host: `localhost:${port}` };
  editor.checks.run();
  return createServer((request, response) => {
    if (request.url === '/checks' && isFromHere(editor, request)) stream(editor.checks, response);
    else void answer(editor, request).catch(toAnswer).then(send(response));
  });
}

async function answer(editor: Editor, request: IncomingMessage): Promise<Answer> {
  const { method = 'GET', url = '/' } = request;
  if (!isFromHere(editor, request))
    return { status: 403, body: 'Only the page of npm run redactie.' };
  const file = editor.page.get(url);
  if (file) return file;
  if (url === '/files') return { type: 'application/json', body: listOf(editor) };
  const path = decodeURIComponent(url.replace(/^\/files\//, ''));
  const form = editor.forms.find(({ pattern }) => matchesGlob(path, pattern));
  if (!form || path.includes('..'))
    return { status: 404, body: 'Dit bestand hoort niet bij de redactie.' };
  if (method === 'GET') return read(path);
  const said = method === 'DELETE' ? await remove(path) : await save(form, path, request);
  // The form says only that it failed.
  if (typeof said.body === 'string') editor.checks.tell({ state: 'wrong', text: said.body });
  else editor.checks.run();
  return said;
}

/** Another site that is open in the same browser may not write here, nor one that calls itself localhost. */
function isFromHere({ host }: Editor, { headers }: IncomingMessage): boolean {
  const { origin = `http://${host}` } = headers;
  return headers.host === host && origin === `http://${host}`;
}

const listOf = ({ forms }: Editor) =>
  JSON.stringify([...new Set(forms.flatMap(({ pattern }) => globSync(pattern)))]);

async function read(path: string): Promise<Answer> {
  const body = await readFile(path);
  return { body, headers: { ETag: versionOf(body) } };
}

async function remove(path: string): Promise<Answer> {
  await rm(path);
  console.info(`${path} verwijderd`);
  return {};
}

async function save(form: Form, path: string, request: IncomingMessage): Promise<Answer> {
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before !== '' && request.headers['if-match'] !== versionOf(before))
    return { status: 412, body: `${path} werd intussen elders veranderd. Laad de pagina opnieuw.` };
  const after = await merge(path, before, await text(request), form.schema);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, after);
  await rename(`${path}.new`, path);
  console.info(`${path} bewaard`);
  return {};
}

const versionOf = (body: string | Uint8Array) =>
  `"${createHash('sha256').update(body).digest('hex')}"`;

function stream(checks: Checks, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const stop = checks.listen((check) => response.write(`data: ${JSON.stringify(check)}\n\n`));
  response.on('close', stop);
}

function toAnswer(error: unknown): Answer {
  return { status: 500, body: error instanceof Error ? error.message : String(error) };
}

const send = (response: ServerResponse) => (answer: Answer) => {
  const { status = 200, type = 'text/plain; charset=utf-8', body = '', headers } = answer;
  const always = { 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' };
  response.writeHead(status, { ...always, 'Content-Type': type, ...headers });
  response.end(body);
};
