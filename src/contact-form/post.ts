import { POST_LIMIT } from '#contact/terms.ts';

/** What became of a post, as far as this device can tell. */
export type Answer =
  /** `code` only of what the site sealed; `isSlow` when it leaves later; `hasBox` unless the one for answers failed. */
  | { kind: 'sent'; receipt: string; code: string | undefined; isSlow: boolean; hasBox: boolean }
  /** `recipients` to seal anew for, when the page is older than the zone's keys. */
  | { kind: 'trouble'; code: string; problems: readonly Problem[]; recipients?: string[] };

type Unsent = Extract<Answer, { kind: 'trouble' }>;

/** A problem that the function, or this device, found. */
export interface Problem {
  code: string;
  field: string;
}

/** A post that did not become a message. */
export function trouble(code: string, problems: readonly Problem[] = []): Unsent {
  return { kind: 'trouble', code, problems };
}

/**
 * Posts a body and reads the answer.
 * @throws when there is no answer, or none in JSON
 */
export async function post(address: string, type: string, body: string): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'application/json' },
    body,
    // Who has to close the window in a hurry is not asked to stay: the letter goes on by itself.
    keepalive: true,
    signal: AbortSignal.timeout(POST_LIMIT),
  });
  return readAnswer(await response.json());
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

function problemsIn(answer: unknown): Problem[] {
  return listIn(answer, 'problems').map((problem) => ({
    code: textIn(problem, 'code') ?? '',
    field: textIn(problem, 'field') ?? '',
  }));
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
