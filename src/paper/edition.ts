import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** The name of what stands in a paper: other words, another name. */
export function editionOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 7);
}

/**
 * The day on which the words of this site last changed, so that a paper says how old it is and is the same
 * whenever it is set. Nothing where the history of the repository is not there, or not whole.
 */
export function lastChange(): string | undefined {
  try {
    if (git('rev-parse', '--is-shallow-repository') !== 'false') return undefined;
    return git('log', '-1', '--format=%cs', '--', 'content') || undefined;
  } catch {
    return undefined;
  }
}

function git(...words: string[]): string {
  return execFileSync('git', words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
