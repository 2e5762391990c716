import { request, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parse as parseHtml } from 'parse5';
import { isReceipt } from '#contact/receipt.ts';
import { elementsOf } from '#tests/readers/site.ts';
import type { Chance } from '#tests/builders/chance.ts';
import { formBody, sealWritten, type Written, type Zone } from './letters.ts';

/** Answer to the sender of a letter. */
export type Outcome =
  | { kind: 'accepted' }
  /** A clear 503, with the text where it belongs. */
  | { kind: 'notSent' }
  /** Nothing: the connection broke. */
  | { kind: 'nothing' }
  /** An answer that no visitor may get, with the reason. */
  | { kind: 'lie'; why: string };

/** Sender and address of a post. */
export interface Sender {
  port: number;
  zone: Zone;
  chance: Chance;
  /** After this moment nobody tries again. */
  end: number;
}

/**
 * Sends a letter as a page with scripts does: sealed here, and repeated under the same number when
 * no answer comes; some press the button again when it was not sent, some twice at once.
 */
export async function sendSealed(written: Written, sender: Sender): Promise<Outcome> {
  const sealed = await sealWritten(written, sender.zone, sender.chance);
  const isTwice = sender.chance.share() < 0.15;
  const outcomes = await Promise.all([
    repeat(sealed.receipt, sealed.body, sender),
    ...(isTwice ? [repeat(sealed.receipt, sealed.body, sender)] : []),
  ]);
  return (
    outcomes.find(({ kind }) => kind === 'lie') ??
    outcomes.find(({ kind }) => kind === 'accepted') ??
    outcomes[0]
  );
}

async function repeat(receipt: string, body: string, sender: Sender): Promise<Outcome> {
  for (;;) {
    const answer = await post(sender.port, 'json', body);
    const outcome = outcomeOfData(answer, receipt);
    const triesAgain =
      outcome.kind === 'nothing' || (outcome.kind === 'notSent' && sender.chance.share() < 0.5);
    if (!triesAgain || Date.now() > sender.end) return outcome;
    await wait(sender.chance.between(50, 500));
  }
}

/** Sends a letter as a page without scripts does: again only when nobody was there at all. */
export async function sendForm(written: Written, sender: Sender): Promise<Outcome> {
  for (;;) {
    const answer = await post(sender.port, 'form', formBody(written));
    if (answer !== 'nobody' || Date.now() > sender.end) return outcomeOfPage(answer, written);
    await wait(sender.chance.between(50, 500));
  }
}

function outcomeOfData(answer: Answered, receipt: string): Outcome {
  if (typeof answer === 'string') return { kind: 'nothing' };
  const { status, body } = answer;
  const data = parse(body);
  if (status === 200 && data['receipt'] === receipt) return { kind: 'accepted' };
  if (status === 503 && ['undelivered', 'unsure'].includes(String(data['code'])) && data['message'])
    return { kind: 'notSent' };
  return lie(`${status} as data: ${body.slice(0, 80)}`);
}

function outcomeOfPage(answer: Answered, { typed }: Written): Outcome {
  if (typeof answer === 'string') return { kind: 'nothing' };
  const { status, headers, body } = answer;
  const number = /^\/contact\/verzonden\/\?nr=([^.&]+)\./.exec(headers.location ?? '')?.[1] ?? '';
  if (status === 303 && isReceipt(number)) return { kind: 'accepted' };
  if (status === 303) return lie('a page that says "sent", without a number');
  if (status !== 503) return lie(`${status} as a page`);
  return typedTextIn(body) === typed.text ? { kind: 'notSent' } : lie('503, and the text is gone');
}

/** What the field of the message holds on a page, as a browser reads it. */
function typedTextIn(html: string): string | undefined {
  const field = elementsOf(parseHtml(html)).find(({ tagName }) => tagName === 'textarea');
  return field?.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function lie(why: string): Outcome {
  return { kind: 'lie', why };
}

function parse(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A whole answer; `nobody` listened; or it broke off. */
type Answered = { status: number; headers: IncomingHttpHeaders; body: string } | 'nobody' | 'broke';

const kinds = {
  json: { 'content-type': 'application/json', accept: 'application/json' },
  form: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
} as const;

// Not `fetch`: it would not tell "nobody listened" from "it broke off".
function post(port: number, kind: keyof typeof kinds, body: string): Promise<Answered> {
  return new Promise((resolve) => {
    const options = {
      host: '127.0.0.1',
      port,
      path: '/api/contact',
      method: 'POST',
      agent: false,
      timeout: 40_000,
      headers: { ...kinds[kind], 'content-length': Buffer.byteLength(body) },
    };
    const asked = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => {
        resolve('broke');
      });
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' ? 'nobody' : 'broke');
    });
    asked.end(body);
  });
}
