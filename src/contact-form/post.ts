import { CONTACT_ADDRESS } from '#contact/message.ts';
import { POST_LIMIT } from '#contact/terms.ts';

/** What became of a post, as far as this device can tell. */
export type Answer =
  /** `code` only of what the site sealed; `isSlow` when it leaves later; `hasBox` unless the one for answers failed. */
  | { kind: 'sent'; receipt: string; code: string | undefined; isSlow: boolean; hasBox: boolean }
  /** `problems` by their codes; `recipients` to seal anew for, when the page is older than the zone's keys. */
  | { kind: 'trouble'; code: string; problems: readonly string[]; recipients?: string[] };

/** A post that became a message. */
export type Sent = Extract<Answer, { kind: 'sent' }>;
/** A post that did not, or of which nobody can tell. */
export type Unsent = Extract<Answer, { kind: 'trouble' }>;

/** Says why a post did not become a message. */
export function trouble(code: string, problems: readonly string[] = []): Unsent {
  return { kind: 'trouble', code, problems };
}

/** Posts a body and reads the answer. Never rejects: without an answer nobody can tell, unless nothing could leave. */
export async function post(type: string, body: string): Promise<Answer> {
  const isConnected = navigator.onLine;
  try {
    const response = await fetch(CONTACT_ADDRESS, {
      method: 'POST',
      headers: { 'content-type': type, accept: 'application/json' },
      body,
      // Who has to close the window in a hurry is not asked to stay: the letter goes on by itself.
      keepalive: true,
      signal: AbortSignal.timeout(POST_LIMIT),
    });
    return readAnswer(await response.json());
  } catch {
    return trouble(isConnected ? 'unsure' : 'offline');
  }
}

function readAnswer(answer: unknown): Answer {
  const receipt = textIn(answer, 'receipt');
  if (receipt !== undefined)
    return { kind: 'sent', receipt, code: textIn(answer, 'code'), ...flagsIn(answer) };
  // An answer of somebody on the way, such as the host: it says nothing of the message.
  const code = textIn(answer, 'code') ?? 'unsure';
  const recipients = listIn(answer, 'recipients').filter((one) => typeof one === 'string');
  const said = trouble(code, problemsIn(answer));
  return recipients.length > 0 ? { ...said, recipients } : said;
}

function problemsIn(answer: unknown): string[] {
  return listIn(answer, 'problems').map((problem) => textIn(problem, 'code') ?? '');
}

function flagsIn(answer: unknown): { isSlow: boolean; hasBox: boolean } {
  return { isSlow: partOf(answer, 'slow') === true, hasBox: partOf(answer, 'box') !== false };
}

function textIn(value: unknown, name: string): string | undefined {
  const found = partOf(value, name);
  return typeof found === 'string' ? found : undefined;
}

function listIn(value: unknown, name: string): unknown[] {
  const found = partOf(value, name);
  return Array.isArray(found) ? found : [];
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
