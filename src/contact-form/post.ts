import { POST_LIMIT } from '#contact/terms.ts';

/** What became of a post, as far as this device can tell. */
export type Answer =
  /** `code` only of what the site sealed; `isSlow` when it leaves later. */
  | { kind: 'sent'; receipt: string; code: string | undefined; isSlow: boolean }
  | { kind: 'trouble'; code: string; problems: readonly Problem[] };

/** A problem that the function, or this device, found. */
export interface Problem {
  code: string;
  field: string;
}

/** A post that did not become a message. */
export function trouble(code: string, problems: readonly Problem[] = []): Answer {
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
    return { kind: 'sent', receipt, code: textIn(answer, 'code'), isSlow: isSlowIn(answer) };
  return trouble(textIn(answer, 'code') ?? 'undelivered', problemsIn(answer));
}

function problemsIn(answer: unknown): Problem[] {
  if (typeof answer !== 'object' || answer === null || !('problems' in answer)) return [];
  const found: unknown[] = Array.isArray(answer.problems) ? answer.problems : [];
  return found.map((problem) => ({
    code: textIn(problem, 'code') ?? '',
    field: textIn(problem, 'field') ?? '',
  }));
}

function isSlowIn(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'slow' in answer && answer.slow === true;
}

function textIn(value: unknown, name: string): string | undefined {
  const found: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : undefined;
}
